package org.havenline.directory.hsds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.havenline.directory.Area;
import org.havenline.directory.Province;
import org.havenline.directory.Resource;
import org.havenline.directory.RetiredNumbers;
import org.havenline.language.Language;
import org.junit.jupiter.api.Test;

class StarterPackTest {

    private static final Path PACK = Path.of("resources/canada.json");

    @Test
    void saysNothingThatCouldHarm() throws IOException {
        String pack = Files.readString(PACK).toLowerCase(Locale.ROOT);

        assertThat(pack)
                .doesNotContain("text 911", "text to 911", "texto au 911", "180 days", "180 jours", "address_1");
        assertThat(RetiredNumbers.shipped().appearIn(pack)).isFalse();
        assertThat(HsdsJson.read(PACK)).allSatisfy(resource -> {
            assertThat(resource.contact().phones()).noneMatch(RetiredNumbers.shipped()::contains);
            assertThat(resource.contact().phones())
                    .noneMatch(phone -> phone.digits().equals("911") && phone.takesTexts());
            assertThat(resource.sites()).isEmpty();
        });
    }

    @Test
    void coversEveryProvinceAndTerritory() throws IOException {
        List<Resource> pack = HsdsJson.read(PACK);

        for (Province province : Province.values()) {
            assertThat(pack)
                    .filteredOn(one -> one.id().equals("ca-211"))
                    .singleElement()
                    .satisfies(line -> assertThat(line.areas()).contains(Area.of(province)));
        }
        assertThat(pack).filteredOn(Resource::isNational).hasSizeGreaterThan(15);
        assertThat(pack).filteredOn(one -> !one.isNational()).hasSizeGreaterThan(35);
    }

    @Test
    void everyEntrySaysWhereItComesFromAndWhenToLookAgain() throws IOException {
        assertThat(HsdsJson.read(PACK)).isNotEmpty().allSatisfy(resource -> {
            assertThat(resource.verification().verifiedOn()).as(resource.id()).isNotNull();
            assertThat(resource.verification().reviewBy()).as(resource.id()).isNotNull();
            assertThat(resource.verification().sources()).as(resource.id()).isNotEmpty();
            assertThat(resource.verification().confidence()).isIn("A", "B");
            assertThat(resource.needs()).as(resource.id()).isNotEmpty();
            assertThat(resource.eligibility().audiences()).as(resource.id()).isNotEmpty();
            assertThat(resource.wording().description(new Language("fr")))
                    .as(resource.id())
                    .isNotEqualTo(resource.wording().description(new Language("en")));
        });
    }

    @Test
    void comesBackTheSameWhenWrittenAndRead() throws IOException {
        List<Resource> pack = HsdsJson.read(PACK);
        for (HsdsVersion version : HsdsVersion.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();

            new HsdsWriter(version).write(pack.stream(), out);

            List<Resource> back = HsdsJson.read(new ByteArrayInputStream(out.toByteArray()));
            assertThat(back)
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("organization.id")
                    .containsExactlyInAnyOrderElementsOf(pack);
        }
    }
}

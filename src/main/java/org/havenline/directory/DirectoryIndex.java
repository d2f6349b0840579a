package org.havenline.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/** The index over all resources, in memory, built anew when they change. Hard filters and the nearest area first. */
final class DirectoryIndex {

    /** So many best ones are looked at closely: distance, hours, freshness. */
    private static final int CANDIDATES = 64;

    private static final float TOWN = 8;
    private static final float PROVINCE = 4;
    private static final float LANGUAGE = 2;

    private final List<Resource> resources;
    private final IndexSearcher searcher;

    DirectoryIndex(List<Resource> resources) {
        this.resources = List.copyOf(resources);
        try {
            ByteBuffersDirectory memory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(new KeywordAnalyzer()))) {
                for (int i = 0; i < this.resources.size(); i++) {
                    writer.addDocument(document(this.resources.get(i), i));
                }
                writer.forceMerge(1);
            }
            searcher = new IndexSearcher(DirectoryReader.open(memory));
        } catch (IOException e) {
            throw new UncheckedIOException("building the index of resources", e);
        }
    }

    private static Document document(Resource resource, int number) {
        Document document = new Document();
        document.add(new NumericDocValuesField("number", number));
        resource.needs().forEach(need -> add(document, "need", need.code()));
        resource.areas().forEach(area -> add(document, "area", area.term()));
        if (resource.areas().isEmpty()) {
            resource.sites().forEach(site -> Province.named(site.province()).ifPresent(province -> {
                add(document, "area", province.code());
                add(document, "area", (site.town() + " " + province).toLowerCase(Locale.ROOT));
            }));
        }
        if (resource.areas().isEmpty() && resource.sites().isEmpty()) {
            add(document, "area", "unstated");
        }
        resource.contact().languages().forEach(tag -> add(document, "language", tag));
        resource.eligibility().audiences().forEach(who -> add(document, "who", who.code()));
        add(document, "who", resource.eligibility().isUnknown() ? "unknown" : "known");
        add(document, "police", resource.police().code());
        add(document, "text", resource.takesTexts() ? "yes" : "no");
        add(document, "always", resource.hours().always() ? "yes" : "no");
        return document;
    }

    private static void add(Document document, String field, String value) {
        document.add(new StringField(field, value, Field.Store.NO));
    }

    /** The best candidates for a query, with a rough order. */
    List<Resource> candidates(Query query) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        query.need().ifPresent(need -> all.add(term("need", need.code()), Occur.FILTER));
        if (query.wishes().contains(Query.Wish.BY_TEXT)) {
            all.add(term("text", "yes"), Occur.FILTER);
        }
        if (query.wishes().contains(Query.Wish.NO_POLICE)) {
            all.add(term("police", PoliceTag.NONE.code()), Occur.FILTER);
        }
        query.place().ifPresent(place -> all.add(area(place), Occur.MUST));
        boost(all, "language", query.language().tag(), LANGUAGE);
        boost(all, "language", query.language().base(), LANGUAGE);
        boost(all, "language", "*", 1);
        boost(all, "text", "yes", 1);
        boost(all, "always", "yes", 1);
        if (query.place().isEmpty()) {
            boost(all, "area", Area.CANADA.term(), PROVINCE);
        }
        query.who().ifPresent(who -> boost(all, "who", who.code(), LANGUAGE));
        return search(all.build());
    }

    private static BooleanQuery area(Place place) {
        BooleanQuery.Builder area = new BooleanQuery.Builder();
        boost(area, "area", place.code().toLowerCase(Locale.ROOT), TOWN);
        if (place.kind() != Place.Kind.PROVINCE) {
            boost(area, "area", place.province().code(), PROVINCE);
        }
        boost(area, "area", Area.CANADA.term(), 1);
        return area.build();
    }

    private static TermQuery term(String field, String value) {
        return new TermQuery(new Term(field, value));
    }

    private static void boost(BooleanQuery.Builder into, String field, String value, float weight) {
        into.add(new BoostQuery(new ConstantScoreQuery(term(field, value)), weight), Occur.SHOULD);
    }

    private List<Resource> search(BooleanQuery query) {
        try {
            ScoreDoc[] hits = searcher.search(query, CANDIDATES).scoreDocs;
            List<Resource> found = new ArrayList<>(hits.length);
            for (ScoreDoc hit : hits) {
                found.add(resources.get(number(hit.doc)));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("searching the resources", e);
        }
    }

    private int number(int document) throws IOException {
        NumericDocValues numbers = MultiDocValues.getNumericValues(searcher.getIndexReader(), "number");
        if (numbers == null || !numbers.advanceExact(document)) {
            throw new IllegalStateException("a resource without its number in the index");
        }
        return (int) numbers.longValue();
    }
}

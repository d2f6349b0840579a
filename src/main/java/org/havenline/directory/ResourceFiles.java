package org.havenline.directory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.havenline.directory.hsds.HsdsJson;

/** Reads resources as they are shipped and kept: HSDS 3.x JSON. */
public final class ResourceFiles {

    private ResourceFiles() {}

    /** The resources of a file. */
    public static List<Resource> read(Path file) throws IOException {
        return HsdsJson.read(file);
    }

    /** The resources of a stream, which the caller closes. */
    public static List<Resource> read(InputStream in) throws IOException {
        return HsdsJson.read(in);
    }
}

package org.havenline.dialog.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.PortSide;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.ElkPort;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.havenline.dialog.tree.NodeId;

/**
 * Where the boxes stand and how the arrows run, found by ELK's layered method: arrows leave at their row on the right
 * and come in at the heading on the left.
 */
record Layout(double width, double height, SequencedMap<NodeId, Point> boxes, List<List<Point>> arrows) {

    private static final double BETWEEN_BOXES = 28;
    private static final double BETWEEN_LAYERS = 60;

    /** A place in the picture. */
    record Point(double x, double y) {}

    static Layout of(SequencedMap<NodeId, Box> boxes) {
        LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        ElkNode graph = graph();
        Map<NodeId, ElkNode> nodes = new LinkedHashMap<>();
        boxes.forEach((id, box) -> nodes.put(id, node(graph, box)));
        List<ElkEdge> edges = new ArrayList<>();
        boxes.forEach((id, box) -> edges(box, nodes, edges));
        new RecursiveGraphLayoutEngine().layout(graph, new BasicProgressMonitor());
        SequencedMap<NodeId, Point> places = new LinkedHashMap<>();
        nodes.forEach((id, node) -> places.put(id, new Point(node.getX(), node.getY())));
        return new Layout(
                graph.getWidth(),
                graph.getHeight(),
                places,
                edges.stream().map(Layout::points).toList());
    }

    private static ElkNode graph() {
        ElkNode graph = ElkGraphUtil.createGraph();
        graph.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
        graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
        graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        graph.setProperty(CoreOptions.SPACING_NODE_NODE, BETWEEN_BOXES);
        graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        return graph;
    }

    private static ElkNode node(ElkNode graph, Box box) {
        ElkNode node = ElkGraphUtil.createNode(graph);
        node.setDimensions(Box.WIDTH, box.height());
        node.setProperty(CoreOptions.PORT_CONSTRAINTS, PortConstraints.FIXED_POS);
        port(node, PortSide.WEST, 0, Box.HEADING / 2);
        for (int row = 0; row < box.rows().size(); row++) {
            port(node, PortSide.EAST, Box.WIDTH, box.rowMiddle(row));
        }
        return node;
    }

    private static void port(ElkNode node, PortSide side, double x, double y) {
        ElkPort port = ElkGraphUtil.createPort(node);
        port.setProperty(CoreOptions.PORT_SIDE, side);
        port.setLocation(x, y);
    }

    private static void edges(Box box, Map<NodeId, ElkNode> nodes, List<ElkEdge> edges) {
        ElkNode from = nodes.get(box.id());
        for (int row = 0; from != null && row < box.rows().size(); row++) {
            ElkPort out = from.getPorts().get(row + 1);
            box.rows()
                    .get(row)
                    .to()
                    .map(nodes::get)
                    .ifPresent(to -> edges.add(
                            ElkGraphUtil.createSimpleEdge(out, to.getPorts().getFirst())));
        }
    }

    private static List<Point> points(ElkEdge edge) {
        List<Point> points = new ArrayList<>();
        for (ElkEdgeSection section : edge.getSections()) {
            points.add(new Point(section.getStartX(), section.getStartY()));
            section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
            points.add(new Point(section.getEndX(), section.getEndY()));
        }
        return points;
    }
}

package org.havenline.channel.demo;

/** A request that Twilio would refuse, with its error code and HTTP status. */
final class NetworkRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int code;
    private final int status;

    private NetworkRefusal(int status, int code, String message) {
        super(message, null, false, false);
        this.code = code;
        this.status = status;
    }

    int code() {
        return code;
    }

    int status() {
        return status;
    }

    static NetworkRefusal unauthorised() {
        return new NetworkRefusal(401, 20003, "Authenticate");
    }

    static NetworkRefusal unknown() {
        return new NetworkRefusal(404, 20404, "The requested resource was not found");
    }

    static NetworkRefusal invalid(int code, String message) {
        return new NetworkRefusal(400, code, message);
    }

    static NetworkRefusal optedOut() {
        return invalid(21610, "Attempt to send to unsubscribed recipient");
    }
}

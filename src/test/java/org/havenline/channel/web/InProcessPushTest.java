package org.havenline.channel.web;

class InProcessPushTest extends LivePushContract {

    private final InProcessPush push = new InProcessPush();

    @Override
    LivePush producer() {
        return push;
    }

    @Override
    LivePush consumer() {
        return push;
    }
}

package fanzha.session.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to listen beyond this machine without HTTPS: passwords and residents would pass every switch in plain words. Asked
 * before anything is started.
 */
@Component
final class Exposure implements BeanFactoryPostProcessor, EnvironmentAware {
    private Environment settings;

    @Override
    public void setEnvironment(Environment environment) {
        settings = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        String address = settings.getProperty("server.address", "").strip();
        if (!loopback(address) && !settings.getProperty("fanzha.https", Boolean.class, false)) {
            throw new IllegalStateException("监听地址 " + (address.isEmpty() ? "（未指定，即所有网卡）" : address)
                    + " 不只本机能访问，而没有声明 HTTPS：口令和居民资料会明文经过网络，拒绝启动；"
                    + "请在本机前面放一个 HTTPS 反向代理，让服务只监听 127.0.0.1；代理在另一台机器上时，设 FANZHA_HTTPS=true 并只允许代理访问此端口。"
                    + "  Refusing to listen beyond this machine without HTTPS.");
        }
    }

    /** An empty address would listen everywhere. */
    private static boolean loopback(String address) {
        try {
            return !address.isEmpty() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException("监听地址 " + address + " 无法识别；请写 127.0.0.1 或本机的一个 IP 地址", e);
        }
    }
}

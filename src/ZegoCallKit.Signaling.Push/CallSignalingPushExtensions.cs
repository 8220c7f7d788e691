using ZegoCallKit.Signaling.Push;
using ZegoCallKit.Signaling.Push.Apns;
using ZegoCallKit.Signaling.Push.Fcm;
using ZegoCallKit.Signaling.Push.Sending;
using ZegoCallKit.Signaling.Push.WebPush;
using ZegoCallKit.Signaling.Server;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Makes a signaling server wake devices by push messages. Devices register their target with <c>RegisterPush</c>.</summary>
public static class CallSignalingPushExtensions
{
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(30);

    /// <summary>Wakes browsers: devices that have registered a subscription with the service <c>webpush</c>.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="options">The key, and whom the services may write to.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">An option is wrong.</exception>
    public static CallSignalingBuilder AddWebPush(this CallSignalingBuilder builder, WebPushOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate(nameof(options));
        return Add<WebPushRinger>(builder, options, WebPushRinger.ClientName);
    }

    /// <summary>Wakes iPhones: devices that have registered a VoIP token, in hexadecimal, with the service <c>apns</c>.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="options">The key, and the app.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">An option is wrong.</exception>
    public static CallSignalingBuilder AddApns(this CallSignalingBuilder builder, ApnsOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate(nameof(options));
        return Add<ApnsRinger>(builder, options, ApnsRinger.ClientName);
    }

    /// <summary>Wakes Android devices: those that have registered a registration token with the service <c>fcm</c>.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="options">The service account.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">An option is wrong.</exception>
    public static CallSignalingBuilder AddFcm(this CallSignalingBuilder builder, FcmOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate(nameof(options));
        return Add<FcmRinger>(builder, options, FcmRinger.ClientName);
    }

    // Connections are kept, as the services ask for; a redirect could lead anywhere and is not followed. The loggers of HTTP clients write addresses, which here are those of people's devices.
    private static CallSignalingBuilder Add<TRinger>(CallSignalingBuilder builder, object options, string client)
        where TRinger : DeviceRinger
    {
        builder.Services
            .AddHttpClient(client)
            .UseSocketsHttpHandler(static (handler, _) =>
            {
                handler.AllowAutoRedirect = false;
                handler.UseCookies = false;
                handler.EnableMultipleHttp2Connections = true;
                handler.PooledConnectionLifetime = ConnectionLife;
                handler.KeepAlivePingDelay = TimeSpan.FromMinutes(1);
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<TRinger>(services, options));
        builder.Services.AddSingleton<IOfflineRinger>(static services => services.GetRequiredService<TRinger>());
        builder.Services.AddHostedService(static services => services.GetRequiredService<TRinger>());
        return builder;
    }
}

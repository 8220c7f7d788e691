using System.Diagnostics.Metrics;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ZegoCallKit.Signaling.Server;
using ZegoCallKit.Signaling.Server.Connections;
using ZegoCallKit.Signaling.Server.Diagnostics;
using ZegoCallKit.Signaling.Server.Limits;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Offline;
using ZegoCallKit.Signaling.Server.Routing;
using ZegoCallKit.Signaling.Server.Security;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Store.Memory;
using ZegoCallKit.Signaling.Wire;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds a signaling server to a host.</summary>
public static class CallSignalingServiceCollectionExtensions
{
    /// <summary>Adds a signaling server with an in-memory store. Map its hub with <c>app.MapCallSignaling("/calls")</c>.</summary>
    /// <param name="services">The host's services. A <see cref="TimeProvider"/>, an <see cref="ICallGate"/>, an <see cref="IRoomTokenIssuer"/> and every <see cref="IOfflineRinger"/> in them are used.</param>
    /// <param name="options">The options of the server; the defaults if <see langword="null"/>.</param>
    /// <returns>A builder that adds another store or a ringer.</returns>
    /// <exception cref="ArgumentException">An option is outside its limits.</exception>
    /// <exception cref="InvalidOperationException">The host already has a signaling server.</exception>
    public static CallSignalingBuilder AddCallSignaling(this IServiceCollection services, CallSignalingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        options ??= new CallSignalingOptions();
        options.Validate(nameof(options));
        if (services.Any(static service => service.ServiceType == typeof(CallSignalingOptions)))
        {
            throw new InvalidOperationException("AddCallSignaling was called before: a host has one signaling server.");
        }

        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddMetrics();
        AddNode(services);
        AddHub(services, options);
        AddAuthentication(services, options);
        services.AddHealthChecks()
            .AddCheck<ReadyHealthCheck>("callsignaling ready", HealthStatus.Unhealthy, [CallSignalingDefaults.ReadyTag])
            .AddCheck<StoreHealthCheck>("callsignaling store", HealthStatus.Unhealthy, [CallSignalingDefaults.ReadyTag, CallSignalingDefaults.StoreTag], TimeSpan.FromSeconds(5));
        return new CallSignalingBuilder(services);
    }

    /// <summary>Posts rings for devices that are not connected to a webhook, signed by HMAC-SHA256: the header <c>X-Call-Signature</c> is <c>v1=</c> and the hex of the HMAC of <c>X-Call-Timestamp</c> (seconds), a dot and
    /// the body. A post that fails is repeated after 2, 4, 8, 16 and 32 seconds while the call rings. The status 410 removes the targets of the devices.</summary>
    /// <param name="builder">The server.</param>
    /// <param name="options">The address and the secret of the webhook.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">An option is outside its limits.</exception>
    public static CallSignalingBuilder AddWebhookRinger(this CallSignalingBuilder builder, WebhookRingerOptions options)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate(nameof(options));

        // A redirect could lead anywhere, and the answer of where it leads to is not the webhook's.
        builder.Services.AddHttpClient(WebhookRinger.HttpClientName).UseSocketsHttpHandler(static (handler, _) => (handler.AllowAutoRedirect, handler.UseCookies) = (false, false));
        builder.Services.AddSingleton(services => ActivatorUtilities.CreateInstance<WebhookRinger>(services, options));
        builder.Services.AddSingleton<IOfflineRinger>(static services => services.GetRequiredService<WebhookRinger>());
        builder.Services.AddHostedService(static services => services.GetRequiredService<WebhookRinger>());
        return builder;
    }

    private static void AddNode(IServiceCollection services)
    {
        services.TryAddSingleton<ICallGate, AllowAllGate>();
        services.TryAddSingleton<INodeBackplane, MemoryNodeBackplane>();
        services.TryAddSingleton<ICallStore>(static provider => MemoryStoreFactory.Open(
            provider.GetRequiredService<CallSignalingOptions>().JournalFile,
            provider.GetRequiredService<ILogger<ICallStore>>()));
        services.AddSingleton<ServerClock>();
        services.AddSingleton<NodeIdentity>();
        services.TryAddSingleton(new NodeState());
        services.AddSingleton<ConnectionTable>();
        services.AddSingleton<RateTable>();
        services.AddSingleton(static provider => new ServerMetrics(
            provider.GetRequiredService<CallSignalingOptions>(), provider.GetRequiredService<IMeterFactory>(), provider.GetRequiredService<ConnectionTable>()));
        services.AddSingleton<InboxWriter>();
        services.AddSingleton<AttemptCheck>();
        services.AddSingleton<CallUpdates>();
        services.AddSingleton<OfflineRings>();
        services.AddSingleton<RingRoute>();
        services.AddSingleton<AnswerRoute>();
        services.AddSingleton<StopRoute>();
        services.AddSingleton<LobbyRoute>();
        services.AddSingleton<MessageRoute>();
        services.AddSingleton<EnvelopeRouter>();
        services.AddSingleton<PresenceNotifier>();
        services.AddSingleton<Watches>();
        services.AddSingleton<ConnectionLifecycle>();
        services.AddSingleton<NodeMaintenance>();
        services.AddHostedService<CallNode>();
    }

    private static void AddHub(IServiceCollection services, CallSignalingOptions options) => services
        .AddSignalR()
        .AddHubOptions<CallHub>(hub =>
        {
            // The payload as base64, and room for the other properties with all receivers.
            hub.MaximumReceiveMessageSize = (options.MaxPayloadBytes * 4 / 3) + 8_192;
            hub.MaximumParallelInvocationsPerClient = 1;
            hub.StreamBufferCapacity = 1;
            hub.EnableDetailedErrors = false;
            hub.HandshakeTimeout = TimeSpan.FromSeconds(5);
            hub.KeepAliveInterval = ConnectionTimes.KeepAlive;
            hub.ClientTimeoutInterval = ConnectionTimes.ClientTimeout;
        })
        .AddJsonProtocol(static json =>
        {
            // A resolver chain that is not empty disables reflection, which the host's other hubs may need.
            var chain = json.PayloadSerializerOptions.TypeInfoResolverChain;
            if (chain.Count == 0 && JsonSerializer.IsReflectionEnabledByDefault)
            {
                chain.Add(new DefaultJsonTypeInfoResolver());
            }

            chain.Insert(0, WireJson.Default);
        });

    private static void AddAuthentication(IServiceCollection services, CallSignalingOptions options)
    {
        services.AddAuthorization();
        if (options.AuthenticationSchemes.Count > 0)
        {
            services.AddAuthentication();
            return;
        }

        services.AddAuthentication().AddJwtBearer(CallSignalingDefaults.AuthenticationScheme, static _ => { });
        services.AddSingleton<IPostConfigureOptions<JwtBearerOptions>, CallTokenSetup>();
    }
}

using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ZegoCallKit.Desk.Server;
using ZegoCallKit.Desk.Server.Api;
using ZegoCallKit.Desk.Server.Api.Faults;
using ZegoCallKit.Desk.Server.Api.Feed;
using ZegoCallKit.Desk.Server.Api.Rings;
using ZegoCallKit.Desk.Server.Api.Watching;
using ZegoCallKit.Desk.Server.Engine;
using ZegoCallKit.Desk.Server.Recordings;
using ZegoCallKit.Desk.Server.Security;
using ZegoCallKit.Desk.Server.ZegoApi;
using ZegoCallKit.InMemory;
using ZegoCallKit.Server.Api;
using ZegoCallKit.Signaling.Server;
using ZegoCallKit.Signaling.Server.Routing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the desk to a host.</summary>
public static class DeskServiceCollectionExtensions
{
    private const int KeyBytes = 32;

    /// <summary>
    /// Adds the desk: an in-memory cloud, and a signaling server unless the host has added one. Map it with <c>app.MapZegoDesk()</c>. An <see cref="InMemoryCloud"/> and a
    /// <see cref="TimeProvider"/> registered in the services are used. Tests can get the cloud from the services, e.g. to kick or disconnect users.
    /// </summary>
    /// <param name="services">The host's services.</param>
    /// <param name="options">The options of the desk; the defaults if <see langword="null"/>.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentException">An option is outside its limits.</exception>
    /// <exception cref="InvalidOperationException">The host already has a desk.</exception>
    public static IServiceCollection AddZegoDesk(this IServiceCollection services, DeskOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        options ??= new DeskOptions();
        options.Validate(nameof(options));
        if (services.Any(static service => service.ServiceType == typeof(DeskOptions)))
        {
            throw new InvalidOperationException("AddZegoDesk was called before: a host has one desk.");
        }

        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(static provider => new InMemoryCloud(new InMemoryCloudOptions { TimeProvider = provider.GetRequiredService<TimeProvider>() }));
        services.AddSingleton(static provider => new TokenGate(provider.GetRequiredService<DeskOptions>(), provider.GetRequiredService<InMemoryCloud>().Options.TimeProvider));
        services.AddSingleton<AccessGate>();
        services.AddSingleton(static provider => new RecordingShelf(provider.GetRequiredService<DeskOptions>(), provider.GetRequiredService<InMemoryCloud>().Options.TimeProvider));
        services.AddSingleton<DeskHub>();
        AddApi(services);
        AddZegoApi(services, options);
        AddRings(services);
        return services;
    }

    // Uses the cloud's clock, as everything that the page shows.
    private static void AddApi(IServiceCollection services)
    {
        services.AddSingleton(static provider => new EventLog(provider.GetRequiredService<InMemoryCloud>().Options.TimeProvider));
        services.AddSingleton(static provider => new RingWatch(provider.GetRequiredService<EventLog>(), provider.GetRequiredService<InMemoryCloud>().Options.TimeProvider));
        services.AddSingleton<ICallObserver>(static provider => provider.GetRequiredService<RingWatch>());
        services.AddSingleton<DeskWatch>();
        services.AddSingleton<StateReader>();
        services.AddSingleton<DeskFeed>();
        services.AddSingleton<Watchers>();
        services.AddSingleton<FaultRunner>();
        services.AddSingleton<WhyReader>();
        services.AddSingleton<SignInService>();
        services.AddSingleton<ApiEndpoints>();
        services.AddSingleton<RecordingEndpoints>();
    }

    // Signatures contain the real time of the servers that create them.
    private static void AddZegoApi(IServiceCollection services, DeskOptions options)
    {
        services.AddSingleton<DeskServerApi>();
        services.AddSingleton(static provider => new ServerApiResponder(
            provider.GetRequiredService<TokenGate>().ResponderOptions(provider.GetRequiredService<TimeProvider>()), provider.GetRequiredService<DeskServerApi>()));
        if (options.WebhookAddress is null)
        {
            return;
        }

        services.AddHttpClient(WebhookSender.HttpClientName).UseSocketsHttpHandler(static (handler, _) => handler.AllowAutoRedirect = false);
        services.AddSingleton<WebhookSender>();
        services.AddHostedService(static provider => provider.GetRequiredService<WebhookSender>());
        services.AddSingleton<DeskWebhooks>();
    }

    private static void AddRings(IServiceCollection services)
    {
        if (services.Any(static service => service.ServiceType == typeof(CallSignalingOptions)))
        {
            return;
        }

        var keys = new RingKeys(RandomNumberGenerator.GetHexString(KeyBytes * 2));
        services.AddSingleton(keys);
        services.AddCallSignaling(new CallSignalingOptions
        {
            Tokens = new CallTokenOptions { Issuer = RingKeys.Issuer, Audience = RingKeys.Audience, SigningKeys = [keys.Key] },
        });
    }
}

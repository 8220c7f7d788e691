using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ZegoCallKit.Server.AspNetCore;
using ZegoCallKit.Server.Webhooks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds webhooks of ZEGO's cloud to a host.</summary>
public static class WebhookServiceCollectionExtensions
{
    /// <summary>Adds a receiver of webhooks and a handler of their events. Map it with <c>app.MapZegoWebhooks("/zego/events")</c>.</summary>
    /// <typeparam name="THandler">The handler. It is created for each request.</typeparam>
    /// <param name="services">The host's services. A <see cref="TimeProvider"/> and an <see cref="IWebhookClaims"/> in them are used, unless the options name others.</param>
    /// <param name="options">The options of the receiver.</param>
    /// <returns>The services.</returns>
    /// <exception cref="ArgumentException">An option is missing or out of range. It is thrown when the receiver is created.</exception>
    public static IServiceCollection AddZegoWebhooks<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] THandler>(this IServiceCollection services, WebhookReceiverOptions options)
        where THandler : class, IWebhookHandler
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(options);
        services.TryAddSingleton(provider => new WebhookReceiver(options with
        {
            TimeProvider = ReferenceEquals(options.TimeProvider, TimeProvider.System) ? provider.GetService<TimeProvider>() ?? options.TimeProvider : options.TimeProvider,
            Claims = options.Claims ?? provider.GetService<IWebhookClaims>(),
        }));
        services.TryAddScoped<IWebhookHandler, THandler>();
        return services;
    }
}

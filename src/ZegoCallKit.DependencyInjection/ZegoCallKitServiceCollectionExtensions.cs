using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ZegoCallKit;
using ZegoCallKit.DependencyInjection;
using ZegoCallKit.Engine;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds ZegoCallKit's clients to a container.</summary>
public static class ZegoCallKitServiceCollectionExtensions
{
    /// <summary>
    /// Adds a client: <see cref="IZegoClient"/> and <see cref="IZegoClientProvider"/> as singletons. In a host it is created while the host starts, before any service is started, and
    /// disposed after all of them have stopped; without one it is created when <see cref="IZegoClientProvider"/> is first asked. An <see cref="ITokenProvider"/>, <see cref="TimeProvider"/>,
    /// logger factory and meter factory of the container are used if there are any.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="engine">The engine to drive, e.g. the in-memory cloud's.</param>
    /// <param name="configure">Sets the client's settings; <see langword="null"/> when they come from the configuration only. They are checked when the host starts.</param>
    /// <returns>The settings, to configure them further, e.g. with <see cref="ZegoClientSettingsExtensions.BindConfiguration"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is missing.</exception>
    /// <exception cref="InvalidOperationException">There is such a client already; <see cref="AddKeyedZegoCallKit(IServiceCollection, string, IZegoEngineFactory, Action{ZegoClientSettings})"/> adds more.</exception>
    public static OptionsBuilder<ZegoClientSettings> AddZegoCallKit(this IServiceCollection services, IZegoEngineFactory engine, Action<ZegoClientSettings>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return services.AddZegoCallKit(_ => engine, configure);
    }

    /// <summary>Adds a client whose engine is made from what is in the container; otherwise as <see cref="AddZegoCallKit(IServiceCollection, IZegoEngineFactory, Action{ZegoClientSettings})"/>.</summary>
    /// <param name="services">The container.</param>
    /// <param name="engine">Makes the engine to drive from what is in the container; called once. The container disposes what it returns, after the client.</param>
    /// <param name="configure">Sets the client's settings; <see langword="null"/> when they come from the configuration only. They are checked when the host starts.</param>
    /// <returns>The settings, to configure them further, e.g. with <see cref="ZegoClientSettingsExtensions.BindConfiguration"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is missing.</exception>
    /// <exception cref="InvalidOperationException">There is such a client already.</exception>
    public static OptionsBuilder<ZegoClientSettings> AddZegoCallKit(this IServiceCollection services, Func<IServiceProvider, IZegoEngineFactory> engine, Action<ZegoClientSettings>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(engine);
        Refuse(services, key: null);
        services.AddSingleton(engine);
        services.AddSingleton(static provider => new ClientHolder(provider, ClientServices.Find(provider, key: null)!, key: null));
        services.AddSingleton<IZegoClientProvider>(static provider => provider.GetRequiredService<ClientHolder>());
        services.AddSingleton(static provider => provider.GetRequiredService<ClientHolder>().Current);
        services.AddSingleton<IHostedService>(static provider => new ClientLifetime(provider.GetRequiredService<ClientHolder>()));
        return AddSettings(services, Options.Options.DefaultName, configure);
    }

    /// <summary>Adds one client of several: the services of <see cref="AddZegoCallKit(IServiceCollection, IZegoEngineFactory, Action{ZegoClientSettings})"/> under a key. An <see cref="ITokenProvider"/> with that key comes before the one without.</summary>
    /// <param name="services">The container.</param>
    /// <param name="key">The key of the client's services and the name of its settings; not empty.</param>
    /// <param name="engine">The engine to drive. An engine that can exist once in a process can drive one client only.</param>
    /// <param name="configure">Sets the client's settings; <see langword="null"/> when they come from the configuration only. They are checked when the host starts.</param>
    /// <returns>The settings, to configure them further.</returns>
    /// <exception cref="ArgumentException">An argument is missing or empty.</exception>
    /// <exception cref="InvalidOperationException">There is a client with this key already.</exception>
    public static OptionsBuilder<ZegoClientSettings> AddKeyedZegoCallKit(this IServiceCollection services, string key, IZegoEngineFactory engine, Action<ZegoClientSettings>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return services.AddKeyedZegoCallKit(key, _ => engine, configure);
    }

    /// <summary>Adds one client of several, whose engine is made from what is in the container; otherwise as <see cref="AddKeyedZegoCallKit(IServiceCollection, string, IZegoEngineFactory, Action{ZegoClientSettings})"/>.</summary>
    /// <param name="services">The container.</param>
    /// <param name="key">The key of the client's services and the name of its settings; not empty.</param>
    /// <param name="engine">Makes the engine to drive from what is in the container; called once. The container disposes what it returns, after the client.</param>
    /// <param name="configure">Sets the client's settings; <see langword="null"/> when they come from the configuration only. They are checked when the host starts.</param>
    /// <returns>The settings, to configure them further.</returns>
    /// <exception cref="ArgumentException">An argument is missing or empty.</exception>
    /// <exception cref="InvalidOperationException">There is a client with this key already.</exception>
    public static OptionsBuilder<ZegoClientSettings> AddKeyedZegoCallKit(this IServiceCollection services, string key, Func<IServiceProvider, IZegoEngineFactory> engine, Action<ZegoClientSettings>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(engine);
        Refuse(services, key);
        services.AddKeyedSingleton(key, (provider, _) => engine(provider));
        services.AddKeyedSingleton(key, (provider, _) => new ClientHolder(provider, ClientServices.Find(provider, key)!, key));
        services.AddKeyedSingleton<IZegoClientProvider>(key, static (provider, key) => provider.GetRequiredKeyedService<ClientHolder>(key));
        services.AddKeyedSingleton(key, static (provider, key) => provider.GetRequiredKeyedService<ClientHolder>(key).Current);
        services.AddSingleton<IHostedService>(provider => new ClientLifetime(provider.GetRequiredKeyedService<ClientHolder>(key)));
        return AddSettings(services, key, configure);
    }

    private static OptionsBuilder<ZegoClientSettings> AddSettings(IServiceCollection services, string name, Action<ZegoClientSettings>? configure)
    {
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ZegoClientSettings>, ZegoClientSettingsValidator>());
        return services.AddOptions<ZegoClientSettings>(name).Configure(configure ?? (static _ => { })).ValidateOnStart();
    }

    private static void Refuse(IServiceCollection services, string? key)
    {
        if (services.Any(service => service.ServiceType == typeof(ClientHolder) && Equals(service.ServiceKey, key)))
        {
            throw new InvalidOperationException(key is null
                ? $"There is a client already. Use {nameof(AddKeyedZegoCallKit)} for another one."
                : $"There is a client with the key '{key}' already.");
        }
    }
}

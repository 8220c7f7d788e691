using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ZegoCallKit;
using ZegoCallKit.DependencyInjection;
using ZegoCallKit.Engine;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Provides extension methods that add ZegoCallKit's clients to a container.</summary>
public static class ZegoCallKitServiceCollectionExtensions
{
    /// <summary>
    /// Adds a client: <see cref="IZegoClient"/> and <see cref="IZegoClientProvider"/> as singletons.
    /// In a host, the client is created during startup, before any service starts, and
    /// disposed after all services have stopped; without a host, it is created by the first call to <see cref="IZegoClientProvider"/>.
    /// The client uses the container's <see cref="ITokenProvider"/>,
    /// <see cref="TimeProvider"/>,
    /// logger factory and meter factory if they are registered.
    /// </summary>
    /// <param name="services">The service collection.</param>
    /// <param name="engine">The factory of the engine, such as that of the in-memory cloud.</param>
    /// <param name="configure">Configures the client's settings; <see langword="null"/> if they come only from the configuration.
    /// The settings are validated when the host starts.</param>
    /// <returns>An options builder for further configuration, such as <see cref="ZegoClientSettingsExtensions.BindConfiguration"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">A client without a key was already added; add more with
    /// <see cref="AddKeyedZegoCallKit(IServiceCollection, string, IZegoEngineFactory, Action{ZegoClientSettings})"/>.</exception>
    public static OptionsBuilder<ZegoClientSettings> AddZegoCallKit(this IServiceCollection services, IZegoEngineFactory engine, Action<ZegoClientSettings>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return services.AddZegoCallKit(_ => engine, configure);
    }

    /// <summary>Adds a client whose engine factory is created from the container's services. Otherwise, it is like
    /// <see cref="AddZegoCallKit(IServiceCollection, IZegoEngineFactory, Action{ZegoClientSettings})"/>.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="engine">Creates the engine factory from the container's services; called once. The container disposes the factory after the client.</param>
    /// <param name="configure">Configures the client's settings; <see langword="null"/> if they come only from the configuration.
    /// The settings are validated when the host starts.</param>
    /// <returns>An options builder for further configuration, such as <see cref="ZegoClientSettingsExtensions.BindConfiguration"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">A client without a key was already added.</exception>
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

    /// <summary>Adds one of several clients: the services of
    /// <see cref="AddZegoCallKit(IServiceCollection, IZegoEngineFactory, Action{ZegoClientSettings})"/> under a key.
    /// An <see cref="ITokenProvider"/> with that key takes precedence over one without a key.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="key">The key of the client's services and the name of its settings; not empty.</param>
    /// <param name="engine">The factory of the engine. If a process can have only one engine, only one client can use it.</param>
    /// <param name="configure">Configures the client's settings; <see langword="null"/> if they come only from the configuration.
    /// The settings are validated when the host starts.</param>
    /// <returns>An options builder for further configuration.</returns>
    /// <exception cref="ArgumentException">An argument is null or empty.</exception>
    /// <exception cref="InvalidOperationException">A client with this key was already added.</exception>
    public static OptionsBuilder<ZegoClientSettings> AddKeyedZegoCallKit(this IServiceCollection services, string key, IZegoEngineFactory engine, Action<ZegoClientSettings>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return services.AddKeyedZegoCallKit(key, _ => engine, configure);
    }

    /// <summary>Adds one of several clients, whose engine factory is created from the container's services. Otherwise, it is like
    /// <see cref="AddKeyedZegoCallKit(IServiceCollection, string, IZegoEngineFactory, Action{ZegoClientSettings})"/>.</summary>
    /// <param name="services">The service collection.</param>
    /// <param name="key">The key of the client's services and the name of its settings; not empty.</param>
    /// <param name="engine">Creates the engine factory from the container's services; called once. The container disposes the factory after the client.</param>
    /// <param name="configure">Configures the client's settings; <see langword="null"/> if they come only from the configuration.
    /// The settings are validated when the host starts.</param>
    /// <returns>An options builder for further configuration.</returns>
    /// <exception cref="ArgumentException">An argument is null or empty.</exception>
    /// <exception cref="InvalidOperationException">A client with this key was already added.</exception>
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
                ? $"A client has already been added. Use {nameof(AddKeyedZegoCallKit)} to add another one."
                : $"A client with the key '{key}' has already been added.");
        }
    }
}

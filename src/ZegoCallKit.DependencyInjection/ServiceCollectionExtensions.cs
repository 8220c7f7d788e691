using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ZegoCallKit.Engine;

namespace ZegoCallKit.DependencyInjection;

/// <summary>Adds clients to a container.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>
    /// Adds a client: <see cref="IZegoClient"/> and <see cref="IClientProvider"/> as singletons. In a host it is made while the host starts, before any service is started, and
    /// disposed after all of them have stopped; without one it is made when <see cref="IClientProvider"/> is first asked. An <see cref="ITokenProvider"/>, <see cref="TimeProvider"/>,
    /// logger factory and meter factory of the container are used where there are.
    /// </summary>
    /// <param name="services">The container.</param>
    /// <param name="configure">Sets the client's settings; they are checked when the host starts.</param>
    /// <param name="engine">The engine to drive, e.g. the in-memory cloud's.</param>
    /// <returns>The settings, to configure them further, e.g. to bind a section of the configuration.</returns>
    /// <exception cref="ArgumentNullException">An argument is missing.</exception>
    /// <exception cref="InvalidOperationException">There is such a client already; <see cref="AddKeyedZegoCallKit(IServiceCollection, string, Action{ClientSettings}, IZegoEngineFactory)"/> adds more.</exception>
    public static OptionsBuilder<ClientSettings> AddZegoCallKit(this IServiceCollection services, Action<ClientSettings> configure, IZegoEngineFactory engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return services.AddZegoCallKit(configure, _ => engine);
    }

    /// <inheritdoc cref="AddZegoCallKit(IServiceCollection, Action{ClientSettings}, IZegoEngineFactory)"/>
    /// <param name="services">The container.</param>
    /// <param name="configure">Sets the client's settings; they are checked when the host starts.</param>
    /// <param name="engine">Makes the engine to drive from what is in the container; called once.</param>
    public static OptionsBuilder<ClientSettings> AddZegoCallKit(this IServiceCollection services, Action<ClientSettings> configure, Func<IServiceProvider, IZegoEngineFactory> engine)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(engine);
        Refuse(services, key: null);
        services.AddSingleton(engine);
        services.AddSingleton(provider => new ClientHolder(provider, key: null, provider.GetRequiredService<IZegoEngineFactory>));
        services.AddSingleton<IClientProvider>(static provider => provider.GetRequiredService<ClientHolder>());
        services.AddSingleton(static provider => provider.GetRequiredService<ClientHolder>().Current);
        services.AddSingleton<IHostedService>(static provider => new ClientLifetime(provider.GetRequiredService<ClientHolder>()));
        return AddSettings(services, Options.DefaultName, configure);
    }

    /// <summary>Adds one client of several: the services of <see cref="AddZegoCallKit(IServiceCollection, Action{ClientSettings}, IZegoEngineFactory)"/> under a key. An <see cref="ITokenProvider"/> with that key comes before the one without.</summary>
    /// <param name="services">The container.</param>
    /// <param name="key">The key of its services and the name of its settings; not empty.</param>
    /// <param name="configure">Sets the client's settings; they are checked when the host starts.</param>
    /// <param name="engine">The engine to drive. Engines that can exist once in a process can drive one client only.</param>
    /// <returns>The settings, to configure them further.</returns>
    /// <exception cref="ArgumentException">An argument is missing or empty.</exception>
    /// <exception cref="InvalidOperationException">There is a client with this key already.</exception>
    public static OptionsBuilder<ClientSettings> AddKeyedZegoCallKit(this IServiceCollection services, string key, Action<ClientSettings> configure, IZegoEngineFactory engine)
    {
        ArgumentNullException.ThrowIfNull(engine);
        return services.AddKeyedZegoCallKit(key, configure, _ => engine);
    }

    /// <inheritdoc cref="AddKeyedZegoCallKit(IServiceCollection, string, Action{ClientSettings}, IZegoEngineFactory)"/>
    /// <param name="services">The container.</param>
    /// <param name="key">The key of its services and the name of its settings; not empty.</param>
    /// <param name="configure">Sets the client's settings; they are checked when the host starts.</param>
    /// <param name="engine">Makes the engine to drive from what is in the container; called once.</param>
    public static OptionsBuilder<ClientSettings> AddKeyedZegoCallKit(this IServiceCollection services, string key, Action<ClientSettings> configure, Func<IServiceProvider, IZegoEngineFactory> engine)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(engine);
        Refuse(services, key);
        services.AddKeyedSingleton(key, (provider, _) => engine(provider));
        services.AddKeyedSingleton(key, (provider, _) => new ClientHolder(provider, key, () => provider.GetRequiredKeyedService<IZegoEngineFactory>(key)));
        services.AddKeyedSingleton<IClientProvider>(key, static (provider, key) => provider.GetRequiredKeyedService<ClientHolder>(key));
        services.AddKeyedSingleton(key, static (provider, key) => provider.GetRequiredKeyedService<ClientHolder>(key).Current);
        services.AddSingleton<IHostedService>(provider => new ClientLifetime(provider.GetRequiredKeyedService<ClientHolder>(key)));
        return AddSettings(services, key, configure);
    }

    private static OptionsBuilder<ClientSettings> AddSettings(IServiceCollection services, string name, Action<ClientSettings> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ClientSettings>, ClientSettingsValidator>());
        return services.AddOptions<ClientSettings>(name).Configure(configure).ValidateOnStart();
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

using Microsoft.Extensions.DependencyInjection;

namespace ZegoCallKit.DependencyInjection.Tests;

internal static class ServiceCollectionTestExtensions
{
    /// <summary>Configures a container in a chain of calls.</summary>
    public static IServiceCollection Also(this IServiceCollection services, Action<IServiceCollection> configure)
    {
        configure(services);
        return services;
    }
}

using Microsoft.Extensions.DependencyInjection;

namespace ZegoCallKit.DependencyInjection.Tests;

internal static class ServiceCollectionTestExtensions
{
    /// <summary>Does something to a container on the way.</summary>
    public static IServiceCollection Also(this IServiceCollection services, Action<IServiceCollection> configure)
    {
        configure(services);
        return services;
    }
}

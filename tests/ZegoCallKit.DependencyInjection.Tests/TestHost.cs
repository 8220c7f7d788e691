using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ZegoCallKit.DependencyInjection.Tests;

/// <summary>Creates hosts without configuration files, environment or console.</summary>
internal static class TestHost
{
    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static IHost Build(Action<IServiceCollection> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        configure(builder.Services);
        return builder.Build();
    }

    public static void Valid(ZegoClientSettings settings)
    {
        settings.AppId = 1;
        settings.AppSign = new string('0', ZegoClientOptions.AppSignLength);
    }
}

using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Desk.Server;
using ZegoCallKit.InMemory;

namespace ZegoCallKit.TestDesks;

/// <summary>Runs a desk on a free port of this machine.</summary>
internal sealed class DeskHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private DeskHost(WebApplication app)
    {
        _app = app;
        Address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        Url = new Uri(Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal));
    }

    /// <summary>Gets the address with the machine's number.</summary>
    public string Address { get; }

    /// <summary>Gets the address, which is also that of the page: browsers give devices only to pages of localhost.</summary>
    public Uri Url { get; }

    public InMemoryCloud Cloud => _app.Services.GetRequiredService<InMemoryCloud>();

    public IServiceProvider Services => _app.Services;

    public static async Task<DeskHost> StartAsync(DeskOptions? options = null, InMemoryCloudOptions? cloud = null, Action<IServiceCollection>? configure = null, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        if (cloud is not null)
        {
            builder.Services.AddSingleton(new InMemoryCloud(cloud));
        }

        builder.Services.AddZegoDesk(options);
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.MapZegoDesk();
        await app.StartAsync();
        return new DeskHost(app);
    }

    public async ValueTask DisposeAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
    }
}

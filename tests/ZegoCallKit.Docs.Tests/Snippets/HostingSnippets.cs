using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Xunit;
using ZegoCallKit;
using ZegoCallKit.DependencyInjection;
using ZegoCallKit.InMemory;

namespace Docs.Snippets;

public sealed class HostingSnippets
{
    [Fact]
    public async Task A_client_lives_as_long_as_its_host()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Zego:AppId"] = "1", ["Zego:Timeouts:Login"] = "00:00:10" });

        #region add-client
        builder.Services.AddSingleton<InMemoryCloud>();
        builder.Services.AddSingleton<ITokenProvider, MyTokens>();
        builder.Services
            .AddZegoCallKit(static services => services.GetRequiredService<InMemoryCloud>().CreateEngineFactory(), static settings => settings.RoomMode = RoomMode.MultiRoom)
            .BindConfiguration("Zego");
        builder.Services.AddHostedService<Greeter>();
        #endregion

        #region add-health-check
        builder.Services.AddHealthChecks().AddZegoCallKit();
        #endregion

        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        var health = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HealthStatus.Healthy, health.Status);
        var client = host.Services.GetRequiredService<IZegoClient>();
        await host.StopAsync(TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.LoginRoomAsync(new RoomId("late"), new RoomUser(new UserId("late")), cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Several_clients_have_keys()
    {
        var services = new ServiceCollection();
        var cloud = new InMemoryCloud();

        #region add-keyed-clients
        services.AddKeyedZegoCallKit("europe", cloud.CreateEngineFactory(), static settings => settings.AppId = 1);
        services.AddKeyedZegoCallKit("asia", cloud.CreateEngineFactory(), static settings => settings.AppId = 2);
        services.AddKeyedSingleton<ITokenProvider, MyTokens>("europe");
        services.AddKeyedSingleton<ITokenProvider, MyTokens>("asia");
        services.AddSingleton<Bridge>();
        #endregion

        await using var provider = services.BuildServiceProvider();
        await provider.GetRequiredService<Bridge>().OpenAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Wrong_settings_keep_a_host_from_starting()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddZegoCallKit(new InMemoryCloud().CreateEngineFactory(), static settings => settings.AppSign = "short");
        using var host = builder.Build();

        await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
    }

    private sealed class MyTokens : ITokenProvider
    {
        public Task<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default) => Task.FromResult("a token");
    }

    #region use-client
    internal sealed class Greeter(IZegoClientProvider clients) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            var client = await clients.GetClientAsync(stoppingToken);
            await using var room = await client.LoginRoomAsync(new RoomId("lobby"), new RoomUser(new UserId("greeter")), cancellationToken: stoppingToken);
            await room.Messages.SendBroadcastAsync("Hello.", stoppingToken);
            await room.Completion.WaitAsync(stoppingToken);
        }
    }
    #endregion

    #region use-keyed-clients
    internal sealed class Bridge([FromKeyedServices("europe")] IZegoClientProvider europe, [FromKeyedServices("asia")] IZegoClientProvider asia)
    {
        public Task OpenAsync(CancellationToken cancellationToken) => Task.WhenAll(europe.GetClientAsync(cancellationToken), asia.GetClientAsync(cancellationToken));
    }
    #endregion
}

using System.Diagnostics.Metrics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ZegoCallKit.InMemory;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.DependencyInjection.Tests;

/// <summary>The settings and services from which the container creates a client.</summary>
public sealed class SettingsTests
{
    private readonly InMemoryCloud _cloud = new();

    [Theory]
    [InlineData(0u, "", "ZegoClientSettings.AppId: AppId must not be 0")]
    [InlineData(1u, "short", "ZegoClientSettings.AppSign: AppSign must have 64 characters")]
    public async Task Wrong_settings_keep_the_host_from_starting_and_are_named(uint appId, string appSign, string expected)
    {
        using var host = TestHost.Build(services => services.AddZegoCallKit(
            _cloud.CreateEngineFactory(),
            settings =>
            {
                settings.AppId = appId;
                settings.AppSign = appSign;
            }));
        var problem = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestHost.Token));

        Assert.StartsWith(expected, Assert.Single(problem.Failures), StringComparison.Ordinal);
        Assert.DoesNotContain("'options'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_settings_of_a_keyed_client_keep_the_host_from_starting_too()
    {
        using var host = TestHost.Build(services => services.AddKeyedZegoCallKit("second", _cloud.CreateEngineFactory()));

        await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestHost.Token));
    }

    [Fact]
    public async Task Settings_can_be_bound_to_the_configuration()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Zego:AppId"] = "42",
            ["Zego:RoomMode"] = "MultiRoom",
            ["Zego:SoundLevelInterval"] = "00:00:01",
            ["Zego:Timeouts:Login"] = "00:00:07",
        });
        ZegoClientOptions? made = null;
        builder.Services.AddZegoCallKit(_cloud.CreateEngineFactory())
            .BindConfiguration("Zego")
            .Configure(settings => settings.PostConfigure = options => made = options);
        using var host = builder.Build();
        await host.StartAsync(TestHost.Token);
        await host.StopAsync(TestHost.Token);

        Assert.Equal((42u, RoomMode.MultiRoom), (made!.AppId, made.RoomMode));
        Assert.Equal(TimeSpan.FromSeconds(1), made.SoundLevelInterval);
        Assert.Equal(new ZegoTimeouts { Login = TimeSpan.FromSeconds(7) }, made.Timeouts);
    }

    [Fact]
    public async Task Loggers_clock_meters_and_tokens_come_from_the_container()
    {
        using var log = new RecordingLoggerFactory();
        var time = new SimulatedTime();
        var tokens = new NoTokens();
        ZegoClientOptions? made = null;
        await using var services = new ServiceCollection().Also(services =>
        {
            services.AddSingleton<ILoggerFactory>(log);
            services.AddSingleton<TimeProvider>(time);
            services.AddSingleton<ITokenProvider>(tokens);
            services.AddMetrics();
            services.AddZegoCallKit(_cloud.CreateEngineFactory(), TestHost.Valid).Configure(settings => settings.PostConfigure = options => made = options);
        }).BuildServiceProvider();
        await services.GetRequiredService<IZegoClientProvider>().GetClientAsync(TestHost.Token);

        Assert.Same(log, made!.LoggerFactory);
        Assert.Same(time, made.TimeProvider);
        Assert.Same(tokens, made.TokenProvider);
        Assert.Same(services.GetRequiredService<IMeterFactory>(), made.MeterFactory);
    }

    [Fact]
    public async Task A_keyed_client_takes_the_token_provider_of_its_key_before_the_common_one()
    {
        var common = new NoTokens();
        var own = new NoTokens();
        var made = new Dictionary<string, ITokenProvider?>();
        await using var services = new ServiceCollection().Also(services =>
        {
            services.AddSingleton<ITokenProvider>(common);
            services.AddKeyedSingleton<ITokenProvider>("second", own);
            services.AddZegoCallKit(_cloud.CreateEngineFactory(), TestHost.Valid).Configure(settings => settings.PostConfigure = options => Note("", options));
            services.AddKeyedZegoCallKit("second", _cloud.CreateEngineFactory(), TestHost.Valid).Configure(settings => settings.PostConfigure = options => Note("second", options));
            services.AddKeyedZegoCallKit("third", _cloud.CreateEngineFactory(), TestHost.Valid).Configure(settings => settings.PostConfigure = options => Note("third", options));
        }).BuildServiceProvider();
        await services.GetRequiredService<IZegoClientProvider>().GetClientAsync(TestHost.Token);
        await services.GetRequiredKeyedService<IZegoClientProvider>("second").GetClientAsync(TestHost.Token);
        await services.GetRequiredKeyedService<IZegoClientProvider>("third").GetClientAsync(TestHost.Token);

        Assert.Equal([common, own, common], new[] { made[""], made["second"], made["third"] });

        ZegoClientOptions Note(string key, ZegoClientOptions options)
        {
            made[key] = options.TokenProvider;
            return options;
        }
    }

    [Fact]
    public async Task Each_key_has_a_client_of_its_own()
    {
        using var host = TestHost.Build(services =>
        {
            services.AddZegoCallKit(_cloud.CreateEngineFactory(), TestHost.Valid);
            services.AddKeyedZegoCallKit("second", _ => _cloud.CreateEngineFactory(), TestHost.Valid);
            services.AddKeyedZegoCallKit("third", _cloud.CreateEngineFactory(), TestHost.Valid);
        });
        await host.StartAsync(TestHost.Token);
        IZegoClient[] clients =
        [
            host.Services.GetRequiredService<IZegoClient>(),
            host.Services.GetRequiredKeyedService<IZegoClient>("second"),
            host.Services.GetRequiredKeyedService<IZegoClient>("third"),
        ];

        Assert.Equal(3, clients.Distinct().Count());
        Assert.Same(clients[1], await host.Services.GetRequiredKeyedService<IZegoClientProvider>("second").GetClientAsync(TestHost.Token));
        await host.StopAsync(TestHost.Token);
    }

    [Fact]
    public void A_second_client_needs_a_key_and_a_key_of_its_own()
    {
        var services = new ServiceCollection();
        services.AddZegoCallKit(_cloud.CreateEngineFactory(), TestHost.Valid);
        services.AddKeyedZegoCallKit("second", _cloud.CreateEngineFactory(), TestHost.Valid);

        Assert.Contains("AddKeyedZegoCallKit", Assert.Throws<InvalidOperationException>(() => services.AddZegoCallKit(_cloud.CreateEngineFactory(), TestHost.Valid)).Message, StringComparison.Ordinal);
        Assert.Contains("'second'", Assert.Throws<InvalidOperationException>(() => services.AddKeyedZegoCallKit("second", _cloud.CreateEngineFactory(), TestHost.Valid)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("key", () => services.AddKeyedZegoCallKit("", _cloud.CreateEngineFactory(), TestHost.Valid));
    }

    [Fact]
    public void Every_option_of_a_client_has_its_setting_or_comes_from_the_container()
    {
        string[] fromContainer = ["Engine", "TokenProvider", "LoggerFactory", "TimeProvider", "MeterFactory"];
        string[] byPostConfigure = ["NotificationScheduler", "WorkScheduler", "Calls"];
        var settings = typeof(ZegoClientSettings).GetProperties().Select(property => property.Name);
        var options = typeof(ZegoClientOptions).GetProperties().Where(property => property.CanWrite).Select(property => property.Name);

        Assert.Empty(options.Except([.. settings, .. fromContainer, .. byPostConfigure], StringComparer.Ordinal));
    }

    private sealed class NoTokens : ITokenProvider
    {
        public Task<string> GetTokenAsync(TokenRequest request, CancellationToken cancellationToken = default) => throw new NotSupportedException("No token is asked for.");
    }
}

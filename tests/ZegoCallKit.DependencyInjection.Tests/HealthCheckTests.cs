using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ZegoCallKit.InMemory;

namespace ZegoCallKit.DependencyInjection.Tests;

/// <summary>A health check reports whether a client works.</summary>
public sealed class HealthCheckTests
{
    private readonly InMemoryCloud _cloud = new();

    [Fact]
    public async Task A_client_is_healthy_before_it_is_asked_for_and_when_it_is_ready()
    {
        await using var services = Services(new ScriptedEngineFactory(_cloud.CreateEngineFactory()));
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(services)).Status);
        var client = await services.GetRequiredService<IZegoClientProvider>().GetClientAsync(TestHost.Token);
        var ready = await CheckAsync(services);

        Assert.Equal(HealthStatus.Healthy, ready.Status);
        Assert.Equal(client.EngineVersion, ready.Data["engineVersion"]);
    }

    [Fact]
    public async Task A_client_whose_engine_does_not_start_is_unhealthy_and_says_why()
    {
        var engine = new ScriptedEngineFactory(_cloud.CreateEngineFactory()) { Failure = new ZegoException("CreateEngine", ZegoErrorCode.EngineAlreadyStarted) };
        await using var services = Services(engine);
        await Assert.ThrowsAsync<ZegoException>(() => services.GetRequiredService<IZegoClientProvider>().GetClientAsync(TestHost.Token));
        var failed = await CheckAsync(services);

        Assert.Equal((HealthStatus.Unhealthy, engine.Failure), (failed.Status, failed.Exception));
    }

    [Fact]
    public async Task A_client_is_degraded_while_its_engine_starts()
    {
        using var gate = new ManualResetEventSlim();
        await using var services = Services(new ScriptedEngineFactory(_cloud.CreateEngineFactory()) { Gate = gate });
        var client = services.GetRequiredService<IZegoClientProvider>().GetClientAsync(TestHost.Token);

        Assert.Equal(HealthStatus.Degraded, (await CheckAsync(services)).Status);
        gate.Set();
        await client;
    }

    [Fact]
    public async Task A_client_that_is_disposed_fails_with_the_status_that_was_chosen()
    {
        await using var services = Services(new ScriptedEngineFactory(_cloud.CreateEngineFactory()), HealthStatus.Degraded);
        var holder = services.GetRequiredService<IZegoClientProvider>();
        await holder.GetClientAsync(TestHost.Token);
        await ((IAsyncDisposable)holder).DisposeAsync();

        Assert.Equal(HealthStatus.Degraded, (await CheckAsync(services)).Status);
    }

    [Fact]
    public async Task A_client_whose_engine_has_died_is_unhealthy()
    {
        var died = new ZegoException("RunEngine", ZegoErrorCode.None);
        Exception? reported = null;
        var failures = new EngineFailures(failure => reported = failure);
        failures.OnNext(new ClientFault { Source = "observer of Users", Exception = new InvalidOperationException() });
        Assert.Null(reported);
        failures.OnNext(new ClientFault { Source = "engine", Exception = died });

        Assert.Same(died, reported);
        await using var services = Services(new ScriptedEngineFactory(_cloud.CreateEngineFactory()));
        await services.GetRequiredService<IZegoClientProvider>().GetClientAsync(TestHost.Token);
        services.GetRequiredService<ClientHolder>().OnEngineFailed(died);
        Assert.Equal((HealthStatus.Unhealthy, died), ((await CheckAsync(services)).Status, (await CheckAsync(services)).Exception));
    }

    private static ServiceProvider Services(ScriptedEngineFactory engine, HealthStatus? failureStatus = null) => new ServiceCollection()
        .AddLogging()
        .Also(services =>
        {
            services.AddZegoCallKit(engine, TestHost.Valid);
            services.AddHealthChecks().AddZegoCallKit(failureStatus: failureStatus);
        })
        .BuildServiceProvider();

    private static async Task<HealthReportEntry> CheckAsync(ServiceProvider services) =>
        (await services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestHost.Token)).Entries["zego"];
}

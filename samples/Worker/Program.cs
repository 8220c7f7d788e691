using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Worker;
using ZegoCallKit.InMemory;
using ZegoCallKit.Internal;

GuardedOutput.Use();
if (args.Any(static arg => arg is "--help" or "-h" or "-?"))
{
    Console.WriteLine("Worker [--seconds N] [--Announcer:Room ROOM] [--Announcer:EverySeconds N]: sends announcements to a room at intervals, until Ctrl+C, SIGTERM or N seconds end it.");
    return GuardedOutput.Standard.ExitCodeOf(0);
}

const int MostSeconds = 2_000_000;
var seconds = 0;

// A service that regularly announces something in a room. Ctrl+C, or --seconds N, ends it: the host stops the announcer, then disposes the client.
var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
if (builder.Configuration["seconds"] is { } text && (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out seconds) || seconds is 0 or > MostSeconds))
{
    Console.Error.WriteLine($"--seconds must be a whole number from 1 to {MostSeconds}; it is '{text}'.");
    return 2;
}

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<InMemoryCloud>();
builder.Services
    .AddZegoCallKit(static services => services.GetRequiredService<InMemoryCloud>().CreateEngineFactory())
    .BindConfiguration("Zego");
builder.Services.AddOptions<AnnouncerOptions>().BindConfiguration("Announcer");
builder.Services.AddHostedService<Announcer>();
using var host = builder.Build();
var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
Announcer? announcer = null;

using var end = new CancellationTokenSource(seconds > 0 ? TimeSpan.FromSeconds(seconds) : Timeout.InfiniteTimeSpan, TimeProvider.System);
try
{
    announcer = host.Services.GetServices<IHostedService>().OfType<Announcer>().Single();
    await host.RunAsync(end.Token);
}
catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested || end.IsCancellationRequested)
{
    // The host was stopped while it was starting, which is not a failure.
}
#pragma warning disable CA1031 // Any failure to start is reported in one line.
catch (Exception fault)
#pragma warning restore CA1031
{
    Console.Error.WriteLine($"The worker could not start: {fault.Message}");
    return 1;
}

// The host stops in an orderly way when the announcer fails, but the exit code has to report the failure.
return GuardedOutput.Standard.ExitCodeOf(announcer?.ExecuteTask is { IsFaulted: true } ? 1 : 0);

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Worker;
using ZegoCallKit.InMemory;

if (args.Contains("--help"))
{
    Console.WriteLine("Worker [--Announcer:Room ROOM] [--Announcer:EverySeconds N]: sends announcements to a room at intervals, until Ctrl+C or SIGTERM ends it.");
    return;
}

var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<InMemoryCloud>();
builder.Services.AddZegoCallKit(static services => services.GetRequiredService<InMemoryCloud>().CreateEngineFactory()).BindConfiguration("Zego");
builder.Services.AddOptions<AnnouncerOptions>().BindConfiguration("Announcer").ValidateOnStart()
    .Validate(static options => options.EverySeconds is >= 1 and <= 86_400, "Announcer:EverySeconds must be between 1 and 86,400 seconds.");
builder.Services.AddHostedService<Announcer>();
var host = builder.Build();
var lifetime = host.Services.GetRequiredService<IHostApplicationLifetime>();
try
{
    await host.RunAsync();
}
catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
{
    // Ctrl+C or SIGTERM ended the host while it was starting, which is not a failure.
}
catch (Exception fault) when (fault is OptionsValidationException or InvalidOperationException && !lifetime.ApplicationStarted.IsCancellationRequested)
{
    // A setting is wrong, and the message names it.
    Console.Error.WriteLine(fault.Message);
    Environment.ExitCode = 2;
}

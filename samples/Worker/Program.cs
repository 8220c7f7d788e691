using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
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
builder.Services.AddOptions<AnnouncerOptions>().BindConfiguration("Announcer");
builder.Services.AddHostedService<Announcer>();
var host = builder.Build();
var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
try
{
    await host.RunAsync();
}
catch (OperationCanceledException) when (stopping.IsCancellationRequested)
{
    // Ctrl+C or SIGTERM ended the host while it was starting, which is not a failure.
}

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Worker;
using ZegoCallKit.InMemory;

// A service that announces something in a room now and then. Ctrl+C, or --seconds N, ends it: the host stops the announcer, then disposes the client.
var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<InMemoryCloud>();
builder.Services
    .AddZegoCallKit(static services => services.GetRequiredService<InMemoryCloud>().CreateEngineFactory())
    .BindConfiguration("Zego");
builder.Services.AddOptions<AnnouncerOptions>().BindConfiguration("Announcer");
builder.Services.AddHostedService<Announcer>();
using var host = builder.Build();

var seconds = builder.Configuration.GetValue("seconds", 0);
using var end = new CancellationTokenSource(seconds > 0 ? TimeSpan.FromSeconds(seconds) : Timeout.InfiniteTimeSpan, TimeProvider.System);
await host.RunAsync(end.Token);

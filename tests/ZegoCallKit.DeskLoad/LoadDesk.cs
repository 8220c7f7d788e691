using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Desk.Server;

namespace ZegoCallKit.DeskLoad;

/// <summary>A desk whose rates do not limit a load.</summary>
internal static class LoadDesk
{
    public static async Task RunAsync(string address)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.WebHost.UseUrls(address);
        builder.Logging.ClearProviders();
        builder.Services.AddZegoDesk(new DeskOptions { MaxParticipants = 1_000, FramesPerSecond = 1_000_000, MediaBytesPerSecond = 1L << 40, MaxWaitingBytes = 64 << 20 });
        await using var app = builder.Build();
        app.MapZegoDesk();
        app.Lifetime.ApplicationStarted.Register(static () => Console.WriteLine(LoadProcess.Ready));
        await app.RunAsync();
    }
}

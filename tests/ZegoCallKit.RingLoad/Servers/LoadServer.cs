using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Signaling.Server;

namespace ZegoCallKit.RingLoad.Servers;

/// <summary>One node of a signaling server, whose rates do not limit a load.</summary>
internal static class LoadServer
{
    public const string Ready = "ready";

    public static async Task RunAsync(string address, string? redis)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls(address);
        builder.Logging.ClearProviders();
        var signaling = builder.Services.AddCallSignaling(new CallSignalingOptions
        {
            Tokens = LoadTokens.Options,
            MessagesPerSecond = 10_000,
            BytesPerSecond = 100_000_000,
            RingsPerMinute = 100_000,
            RingsPerPairAndMinute = 10_000,
        });
        if (redis is not null)
        {
            signaling.AddRedis(redis);
        }

        await using var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapCallSignaling("/calls");
        app.MapPost("/collect", static context =>
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            return context.Response.WriteAsync("done", context.RequestAborted);
        });
        app.Lifetime.ApplicationStarted.Register(static () => Console.WriteLine(Ready));
        await app.RunAsync();
    }
}

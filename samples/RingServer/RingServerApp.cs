using ZegoCallKit.Signaling.Server;

namespace RingServer;

/// <summary>A signaling server with a sign-in for development.</summary>
internal static class RingServerApp
{
    /// <summary>Builds the server.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="time">The clock, which tests set wrong; the system's by default.</param>
    /// <param name="configure">Changes the options of the signaling server, which tests do.</param>
    /// <param name="services">Adds services, which tests do.</param>
    public static WebApplication Build(string[] args, TimeProvider? time = null, Func<CallSignalingOptions, CallSignalingOptions>? configure = null, Action<IServiceCollection>? services = null)
    {
        // The settings lie beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var settings = RingServerSettings.Read(builder.Configuration);
        var key = settings.SigningKey ?? SigningKeyFile.ReadOrCreate(settings.Data);
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        var options = new CallSignalingOptions
        {
            Tokens = new CallTokenOptions { Issuer = SignInEndpoint.Issuer, Audience = SignInEndpoint.Audience, SigningKeys = [key] },
            JournalFile = Path.Combine(settings.Data, "calls.journal"),
        };
        var signaling = builder.Services.AddCallSignaling(configure?.Invoke(options) ?? options);
        if (settings.Redis is { } redis)
        {
            signaling.AddRedis(redis);
        }

        services?.Invoke(builder.Services);
        builder.Services.ConfigureHttpJsonOptions(static json => json.SerializerOptions.RespectNullableAnnotations = true);
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapPost("/sign-in", new SignInEndpoint(settings, key, app.Services.GetRequiredService<TimeProvider>()).Handle);
        app.MapCallSignaling("/calls");
        app.MapCallSignalingHealth();
        return app;
    }
}

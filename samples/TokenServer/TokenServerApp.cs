using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TokenServer.Requests;
using TokenServer.SignIn;
using TokenServer.Tokens;
using ZegoCallKit.Server;

namespace TokenServer;

/// <summary>Two endpoints: one signs a user in, the other hands a signed-in user tokens for a room.</summary>
internal static class TokenServerApp
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        // The settings lie beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        configure?.Invoke(builder);
        var settings = ZegoSettings.Read(builder.Configuration);

        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(services => new TokenGenerator(new TokenGeneratorOptions
        {
            AppId = settings.AppId,
            Secret = settings.Secret,
            TimeProvider = services.GetRequiredService<TimeProvider>(),
        }));
        builder.Services.AddSingleton<IRoomAccess, OpenRooms>();

        // Your own sign-in goes here. This one keeps accounts in the configuration, and forgets who is signed in when it ends.
        builder.Services.AddSingleton(Accounts.Read(builder.Configuration));
        builder.Services.AddSingleton<SignInLimits>();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAuthentication(BearerTokenDefaults.AuthenticationScheme).AddBearerToken();
        builder.Services.AddAuthorization();

        // A null where a text belongs is a bad request.
        builder.Services.ConfigureHttpJsonOptions(static json => json.SerializerOptions.RespectNullableAnnotations = true);

        var app = builder.Build();
        app.Use(KnownCharset.RequireAsync);
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapPost("/sign-in", SignInEndpoint.Handle);
        app.MapPost("/tokens", TokenEndpoint.Handle).RequireAuthorization();
        return app;
    }
}

using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TokenServer.Requests;
using TokenServer.SignIn;
using TokenServer.Tokens;
using ZegoCallKit.Server;

namespace TokenServer;

/// <summary>Defines two endpoints: one signs a user in, and the other generates tokens for a room for a user who is signed in.</summary>
internal static class TokenServerApp
{
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        // The settings are next to the program, whichever folder it is started from.
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

        // Your own sign-in goes here. This one reads the accounts from the configuration, and its sessions end with the process.
        builder.Services.AddSingleton(Accounts.Read(builder.Configuration));
        builder.Services.AddSingleton<SignInLimits>();
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddAuthentication(BearerTokenDefaults.AuthenticationScheme).AddBearerToken();
        builder.Services.AddAuthorization();

        // A null value for a string is a bad request.
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

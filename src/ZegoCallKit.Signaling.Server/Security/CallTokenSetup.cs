using System.Text;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using ZegoCallKit.Signaling.Server.Nodes;

namespace ZegoCallKit.Signaling.Server.Security;

/// <summary>Configures the authentication scheme for JSON Web Tokens.</summary>
internal sealed class CallTokenSetup(CallSignalingOptions options, ServerClock clock) : IPostConfigureOptions<JwtBearerOptions>
{
    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(5);

    public void PostConfigure(string? name, JwtBearerOptions scheme)
    {
        if (name != CallSignalingDefaults.AuthenticationScheme)
        {
            return;
        }

        // Claims keep their names from the token.
        scheme.MapInboundClaims = false;
        scheme.TimeProvider ??= clock.Time;
        var rules = scheme.TokenValidationParameters;
        rules.RequireExpirationTime = true;
        rules.RequireSignedTokens = true;
        rules.ClockSkew = ClockSkew;
        rules.LifetimeValidator = IsAlive;
        if (options.Tokens is { } tokens)
        {
            rules.ValidIssuer = tokens.Issuer;
            rules.ValidAudience = tokens.Audience;
            rules.ValidateIssuer = rules.ValidateAudience = rules.ValidateIssuerSigningKey = true;
            rules.ValidAlgorithms = [SecurityAlgorithms.HmacSha256];
            rules.IssuerSigningKeys = [.. tokens.SigningKeys.Select(static key => new SymmetricSecurityKey(Encoding.UTF8.GetBytes(key)))];
        }

        // A connection keeps its request until it ends; nobody reads the token again.
        scheme.SaveToken = false;
        scheme.Events ??= new JwtBearerEvents();
        var validated = scheme.Events.OnTokenValidated;
        scheme.Events.OnTokenValidated = async context =>
        {
            await validated(context).ConfigureAwait(false);
            context.Principal = SlimPrincipal.Of(context.Principal);
        };
        var before = scheme.Events.OnMessageReceived;
        scheme.Events.OnMessageReceived = async context =>
        {
            await before(context).ConfigureAwait(false);

            // A browser cannot send headers with a WebSocket.
            if (context.Token is null && context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<CallEndpoint>() is not null && context.Request.Query["access_token"] is [{ Length: > 0 } token])
            {
                context.Token = token;
            }
        };
    }

    private bool IsAlive(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters rules)
    {
        // The system clock of this machine may be wrong, so the server's clock counts.
        var now = DateTimeOffset.FromUnixTimeMilliseconds(clock.Now).UtcDateTime;
        return expires is { } end && now < end + rules.ClockSkew && (notBefore is null || now >= notBefore - rules.ClockSkew);
    }
}

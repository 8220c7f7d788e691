using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace RingServer;

/// <summary>
/// Gives a token for any user and device, without a password. FOR DEVELOPMENT ONLY: a real server signs users in by its own accounts, chooses the device's id itself or checks it, and issues the same kind of token.
/// </summary>
internal sealed partial class SignInEndpoint(RingServerSettings settings, string key, TimeProvider time)
{
    public const string Issuer = "ring-server";
    public const string Audience = "calls";

    private static readonly TimeSpan Life = TimeSpan.FromMinutes(30);

    public Results<Ok<SignInAnswer>, BadRequest<string>, StatusCodeHttpResult> Handle(SignInRequest request, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";

        // Behind a proxy on this machine everybody seems to be here.
        var isForwarded = context.Request.Headers.ContainsKey("X-Forwarded-For") || context.Request.Headers.ContainsKey("Forwarded");
        var isHere = !isForwarded && context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
        if (settings.SignIn is DevSignIn.Off || (settings.SignIn is DevSignIn.Loopback && !isHere))
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        if (!Id().IsMatch(request.User) || !Id().IsMatch(request.Device))
        {
            return TypedResults.BadRequest("User and device must be 1 to 63 ASCII letters, digits, '-', '_', '.' or '@'.");
        }

        var now = time.GetUtcNow();
        var token = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            IssuedAt = now.UtcDateTime,
            Expires = (now + Life).UtcDateTime,
            Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = request.User, ["dev"] = request.Device },
            SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(key)), SecurityAlgorithms.HmacSha256),
        });
        return TypedResults.Ok(new SignInAnswer(token, (now + Life).ToUnixTimeMilliseconds()));
    }

    [GeneratedRegex(@"^[A-Za-z0-9_.@-]{1,63}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Id();
}

using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using ZegoCallKit.Desk.Server.Api.Model;
using ZegoCallKit.Desk.Server.Security;
using ZegoCallKit.Desk.Wire;

namespace ZegoCallKit.Desk.Server.Api;

/// <summary>Signs in any user without a password: for development only. Thread-safe.</summary>
/// <param name="options">The options of the desk.</param>
/// <param name="tokens">Issues login tokens.</param>
/// <param name="keys">Signs tokens for the signaling server; null if the host uses one of its own.</param>
/// <param name="time">The clock of the signaling server.</param>
internal sealed partial class SignInService(DeskOptions options, TokenGate tokens, TimeProvider time, RingKeys? keys = null)
{
    private const int MaxNameBytes = 255;

    private static readonly TimeSpan LoginLife = TimeSpan.FromHours(1);
    private static readonly TimeSpan RingLife = TimeSpan.FromMinutes(30);

    public bool TrySignIn(ApiSignIn request, [NotNullWhen(true)] out ApiSignedIn? answer, [NotNullWhen(false)] out ApiProblem? problem)
    {
        answer = null;
        problem = null;
        var device = request.Device ?? "browser";
        if (!Id().IsMatch(request.UserId) || !Id().IsMatch(device))
        {
            problem = ApiProblem.Bad("userId and device must be 1 to 63 ASCII letters, digits, '-', '_', '.' or '@'.");
            return false;
        }

        var name = request.UserName ?? request.UserId;
        if (Encoding.UTF8.GetByteCount(name) > MaxNameBytes)
        {
            problem = ApiProblem.Bad($"userName may have {MaxNameBytes} bytes.");
            return false;
        }

        var token = tokens.Issue(request.UserId, LoginLife);
        answer = new ApiSignedIn(request.UserId, name, options.AppId, token.Value, token.ExpiresAt.ToUnixTimeMilliseconds(), AccessOf(request.UserId, device));
        return true;
    }

    private ApiRingAccess? AccessOf(string userId, string device)
    {
        if (keys is null)
        {
            return null;
        }

        var now = time.GetUtcNow();
        var access = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = RingKeys.Issuer,
            Audience = RingKeys.Audience,
            IssuedAt = now.UtcDateTime,
            Expires = (now + RingLife).UtcDateTime,
            Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = userId, ["dev"] = device },
            SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(keys.Key)), SecurityAlgorithms.HmacSha256),
        });
        return new ApiRingAccess(WireProtocol.CallPath, device, access, (now + RingLife).ToUnixTimeMilliseconds());
    }

    [GeneratedRegex(@"^[A-Za-z0-9_.@-]{1,63}\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Id();
}

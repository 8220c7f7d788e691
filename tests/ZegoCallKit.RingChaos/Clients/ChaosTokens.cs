using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using RingServer;
using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.RingChaos.Clients;

/// <summary>Issues tokens that end soon, by the right time, and can stop to do so.</summary>
internal sealed class ChaosTokens(string key)
{
    private static readonly TimeSpan Life = TimeSpan.FromSeconds(15);

    private readonly SigningCredentials _credentials = new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(key)), SecurityAlgorithms.HmacSha256);

    /// <summary>Gets or sets whether tokens are issued.</summary>
    public bool IsOpen { get; set; } = true;

    public Task<string> IssueAsync(SignalingIdentity identity, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!IsOpen)
        {
            throw new InvalidOperationException("The sign-in is away.");
        }

        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return Task.FromResult(new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = SignInEndpoint.Issuer,
            Audience = SignInEndpoint.Audience,
            IssuedAt = now,
            Expires = now + Life,
            Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["sub"] = identity.UserId.Value, ["dev"] = identity.DeviceId.Value },
            SigningCredentials = _credentials,
        }));
    }
}

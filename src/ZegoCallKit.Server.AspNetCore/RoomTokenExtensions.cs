using ZegoCallKit.Server;
using ZegoCallKit.Server.AspNetCore;
using ZegoCallKit.Signaling.Server;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets a signaling server issue the tokens of ZEGO's rooms.</summary>
public static class RoomTokenExtensions
{
    /// <summary>Gives the members of a call, and the guests whom its host admits, a token for the call's room, and nobody else. Switch on room privileges for your AppID in ZEGO's console; without them, ZEGO ignores
    /// for which room a token is.</summary>
    /// <param name="builder">The signaling server.</param>
    /// <param name="tokens">Generates the tokens with the server secret of your AppID.</param>
    /// <param name="lifetime">The lifetime of a token: <see cref="TokenGenerator.MinLifetime"/> to <see cref="TokenGenerator.MaxLifetime"/>, by default an hour. Clients renew it in time, if they are still in the call.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The lifetime is outside its limits.</exception>
    public static CallSignalingBuilder AddZegoRoomTokens(this CallSignalingBuilder builder, TokenGenerator tokens, TimeSpan? lifetime = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(tokens);
        var life = lifetime ?? TimeSpan.FromHours(1);
        if (life < TokenGenerator.MinLifetime || life > TokenGenerator.MaxLifetime)
        {
            throw new ArgumentOutOfRangeException(nameof(lifetime), life, $"The lifetime must be {TokenGenerator.MinLifetime} to {TokenGenerator.MaxLifetime}.");
        }

        builder.Services.AddSingleton<IRoomTokenIssuer>(new RoomTokenIssuer(tokens, life));
        return builder;
    }
}

using System.Security.Claims;

namespace TokenServer.Tokens;

/// <summary>Defines which users may enter and publish in which rooms; replace it with your own rules.</summary>
internal interface IRoomAccess
{
    /// <summary>Returns what a user may do in a room.</summary>
    /// <returns>Whether the user may enter the room, and whether the user may publish there.</returns>
    (bool Enter, bool Publish) Of(ClaimsPrincipal user, string roomId);
}

using System.Security.Claims;

namespace TokenServer.Tokens;

/// <summary>Your rule of who may do what in which room.</summary>
internal interface IRoomAccess
{
    /// <summary>Tells what a user may do in a room.</summary>
    /// <returns>Whether he may enter, and whether he may publish there.</returns>
    (bool Enter, bool Publish) Of(ClaimsPrincipal user, string roomId);
}

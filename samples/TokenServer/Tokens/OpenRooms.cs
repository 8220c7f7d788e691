using System.Security.Claims;

namespace TokenServer.Tokens;

/// <summary>Whoever is signed in may enter every room and publish there.</summary>
internal sealed class OpenRooms : IRoomAccess
{
    public (bool Enter, bool Publish) Of(ClaimsPrincipal user, string roomId) => (true, true);
}

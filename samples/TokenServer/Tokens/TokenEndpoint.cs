using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using ZegoCallKit.Server;

namespace TokenServer.Tokens;

/// <summary>Generates a token for a user who is signed in: only for that user, whatever the request contains, and for one room.</summary>
internal static class TokenEndpoint
{
    public static Results<Ok<TokenAnswer>, ProblemHttpResult, ForbidHttpResult> Handle(
        TokenQuery query, ClaimsPrincipal user, HttpResponse response, TokenGenerator generator, ZegoSettings settings, IRoomAccess access)
    {
        if (Encoding.UTF8.GetByteCount(query.RoomId) is 0 or > TokenPrivileges.MaxRoomIdBytes)
        {
            return TypedResults.Problem($"roomId must have 1 to {TokenPrivileges.MaxRoomIdBytes} bytes.", statusCode: StatusCodes.Status400BadRequest);
        }

        var (mayEnter, mayPublish) = access.Of(user, query.RoomId);
        if (!mayEnter)
        {
            return TypedResults.Forbid();
        }

        var issued = generator.Generate(user.Identity!.Name!, settings.TokenLifetime, new TokenPrivileges { RoomId = query.RoomId, MayPublish = mayPublish });
        response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new TokenAnswer { Token = issued.Value, ExpiresAt = issued.ExpiresAt });
    }
}

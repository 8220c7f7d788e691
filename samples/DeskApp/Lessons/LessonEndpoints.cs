using Microsoft.AspNetCore.Http.HttpResults;
using ZegoCallKit.Server;
using ZegoCallKit.Server.Api;

namespace DeskApp.Lessons;

/// <summary>The app's own endpoints. A lesson is a call, whose room has the lesson's name.</summary>
internal static class LessonEndpoints
{
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromHours(1);

    public static void MapLessons(this IEndpointRouteBuilder endpoints)
    {
        // Your own sign-in decides who may do what, as samples/TokenServer does: these endpoints believe everybody.
        var lesson = endpoints.MapGroup("/lessons/{lesson}");
        lesson.MapPost("/tokens", IssueToken);
        lesson.MapGet("/people", ListPeopleAsync);
        lesson.MapDelete("", EndAsync);
    }

    /// <summary>Issues the token with which a user may enter the lesson, and speak in it.</summary>
    private static Results<Ok<LessonToken>, ProblemHttpResult> IssueToken(string lesson, string user, TokenGenerator tokens, HttpResponse response)
    {
        try
        {
            var token = tokens.Generate(user, TokenLifetime, new TokenPrivileges { RoomId = lesson, MayPublish = true });
            response.Headers.CacheControl = "no-store";
            return TypedResults.Ok(new LessonToken(token.Value, token.ExpiresAt));
        }
        catch (ArgumentException fault)
        {
            return TypedResults.Problem(fault.Message, statusCode: StatusCodes.Status400BadRequest);
        }
    }

    /// <summary>Lists who is in the lesson.</summary>
    private static async Task<IReadOnlyList<string>> ListPeopleAsync(string lesson, IServerApi zego, CancellationToken cancellationToken)
    {
        var people = new List<string>();
        await foreach (var user in zego.EnumerateUsersAsync(lesson, cancellationToken: cancellationToken))
        {
            people.Add(user.UserId);
        }

        return people;
    }

    /// <summary>Ends the lesson for everybody.</summary>
    private static async Task<Results<NoContent, NotFound>> EndAsync(string lesson, IServerApi zego, CancellationToken cancellationToken)
    {
        try
        {
            await zego.CloseRoomAsync(lesson, "The lesson is over.", cancellationToken: cancellationToken);
            return TypedResults.NoContent();
        }
        catch (ServerApiException refused) when (refused.Code is 104 or 5018 or 5024 or 50001)
        {
            // There is no such room, or no longer.
            return TypedResults.NotFound();
        }
    }
}

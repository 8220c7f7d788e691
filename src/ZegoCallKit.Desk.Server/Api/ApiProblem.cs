using Microsoft.AspNetCore.Http;

namespace ZegoCallKit.Desk.Server.Api;

/// <summary>Represents why a request cannot be carried out.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Text">The reason.</param>
internal sealed record ApiProblem(int Status, string Text)
{
    public static ApiProblem Bad(string text) => new(StatusCodes.Status400BadRequest, text);

    public static ApiProblem Unknown(string text) => new(StatusCodes.Status404NotFound, text);

    public IResult ToResult() => TypedResults.Json(new ApiError(Text), ApiJson.Default.ApiError, statusCode: Status);
}

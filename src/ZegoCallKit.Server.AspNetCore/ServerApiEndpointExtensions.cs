using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ZegoCallKit.Server.Api;

namespace ZegoCallKit.Server.AspNetCore;

/// <summary>Maps an answerer of ZEGO's server API.</summary>
public static class ServerApiEndpointExtensions
{
    /// <summary>Answers requests of ZEGO's server API at a path, for tests and development servers: set <see cref="ServerApiOptions.Address"/> to it. Requests are checked for their signature, not by the host's authentication.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path, such as <c>/zego/api</c>.</param>
    /// <param name="responder">Answers the requests.</param>
    /// <returns>A builder that adds conventions to the endpoint.</returns>
    public static IEndpointConventionBuilder MapZegoServerApi(this IEndpointRouteBuilder endpoints, string pattern, ServerApiResponder responder)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrWhiteSpace(pattern);
        ArgumentNullException.ThrowIfNull(responder);
        return endpoints.MapMethods(pattern, [HttpMethods.Get, HttpMethods.Post], context => AnswerAsync(context, responder)).AllowAnonymous();
    }

    private static async Task AnswerAsync(HttpContext context, ServerApiResponder responder)
    {
        if (await RequestBody.ReadAsync(context.Request, ServerApiResponder.MaxBodyBytes).ConfigureAwait(false) is not { } body)
        {
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        var answer = await responder.AnswerAsync(context.Request.Method, context.Request.QueryString.Value ?? "", body, context.RequestAborted).ConfigureAwait(false);
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(answer, context.RequestAborted).ConfigureAwait(false);
    }
}

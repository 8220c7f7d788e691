using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using ZegoCallKit.Desk.Server.Api.Faults;
using ZegoCallKit.Desk.Server.Api.Feed;
using ZegoCallKit.Desk.Server.Api.Watching;
using ZegoCallKit.Desk.Server.Engine;
using ZegoCallKit.Desk.Wire;

namespace ZegoCallKit.Desk.Server.Api;

/// <summary>Handles the requests below <c>/desk/api</c>. They read and change the cloud, so they run on its loop.</summary>
internal sealed class ApiEndpoints(DeskHub hub, StateReader state, DeskFeed feed, Watchers watchers, FaultRunner faults, WhyReader why, SignInService signIn)
{
    private const long MaxBodyBytes = 65_536;

    public void Map(IEndpointRouteBuilder endpoints)
    {
        // A method that matches RequestDelegate would be mapped as one, and its result would be ignored.
        endpoints.MapGet("/desk/api/state", (Delegate)StateAsync);
        endpoints.MapGet("/desk/api/why", (Delegate)WhyAsync);
        endpoints.MapPost("/desk/api/faults", (Delegate)FaultAsync);
        endpoints.MapPost(WireProtocol.SignInPath, (Delegate)SignInAsync);
    }

    public Task RunFeedAsync(WebSocket socket) => feed.RunAsync(new FeedConnection(socket));

    public Task RunWatcherAsync(WebSocket socket) => watchers.RunAsync(new WatchConnection(hub, socket));

    private static void NoStore(HttpContext context) => context.Response.Headers.CacheControl = "no-store";

    private async Task<IResult> StateAsync(HttpContext context)
    {
        NoStore(context);
        return TypedResults.Json(await hub.Cloud.RunAsync(state.Read).ConfigureAwait(false), ApiJson.Default.ApiState);
    }

    private async Task<IResult> WhyAsync(HttpContext context, string? room, string? user, string? stream)
    {
        NoStore(context);
        if (string.IsNullOrEmpty(room) || string.IsNullOrEmpty(user) || string.IsNullOrEmpty(stream))
        {
            return ApiProblem.Bad("room, user and stream are needed.").ToResult();
        }

        return await hub.Cloud.RunAsync(() => why.Read(room, user, stream)).ConfigureAwait(false) is { } answer
            ? TypedResults.Json(answer, ApiJson.Default.ApiWhy)
            : ApiProblem.Unknown($"There is no room '{room}'.").ToResult();
    }

    private async Task<IResult> FaultAsync(HttpContext context)
    {
        NoStore(context);
        var (fault, problem) = await ReadAsync(context, ApiJson.Default.ApiFault).ConfigureAwait(false);
        problem ??= await hub.Cloud.RunAsync(() => faults.Run(fault!)).ConfigureAwait(false);
        return problem is null ? TypedResults.NoContent() : problem.ToResult();
    }

    private async Task<IResult> SignInAsync(HttpContext context)
    {
        NoStore(context);
        var (request, problem) = await ReadAsync(context, ApiJson.Default.ApiSignIn).ConfigureAwait(false);
        return problem is null && signIn.TrySignIn(request!, out var answer, out problem)
            ? TypedResults.Json(answer, ApiJson.Default.ApiSignedIn)
            : problem!.ToResult();
    }

    private static async Task<(T? Body, ApiProblem? Problem)> ReadAsync<T>(HttpContext context, JsonTypeInfo<T> type)
        where T : class
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxBodyBytes;
        }

        try
        {
            var body = await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted).ConfigureAwait(false);
            return body is null ? (null, ApiProblem.Bad("The body is null.")) : (body, null);
        }
        catch (JsonException fault)
        {
            return (null, ApiProblem.Bad($"The body is not as docs/concepts/desk-protocol.md says, at {fault.Path ?? "its beginning"}."));
        }
        catch (BadHttpRequestException fault)
        {
            return (null, new ApiProblem(fault.StatusCode, fault.Message));
        }
    }
}

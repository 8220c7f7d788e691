using System.Net;
using Microsoft.AspNetCore.Http;
using ZegoCallKit.Desk.Server.Api;

namespace ZegoCallKit.Desk.Server.Security;

/// <summary>
/// Decides who may use the desk: only requests from this computer, unless others are allowed, and only from pages with an allowed origin. A browser sends the page's <c>Origin</c> with every WebSocket and every change. A
/// foreign page whose host name was pointed at this computer (DNS rebinding) is recognized by its <c>Host</c>.
/// </summary>
internal sealed class AccessGate(DeskOptions options)
{
    /// <summary>Answers a request with the status 403, unless it is allowed.</summary>
    public async ValueTask<bool> AdmitAsync(HttpContext context)
    {
        if (Refusal(context) is not { } why)
        {
            return true;
        }

        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        await context.Response.WriteAsJsonAsync(new ApiError(why), ApiJson.Default.ApiError, cancellationToken: context.RequestAborted).ConfigureAwait(false);
        return false;
    }

    /// <summary>Returns why a request is refused; <see langword="null"/> if it is allowed.</summary>
    public string? Refusal(HttpContext context)
    {
        // A server without sockets, e.g. in tests, has no addresses: its requests come from this process.
        if (!options.AllowRemote && context.Connection.RemoteIpAddress is { } address && !IPAddress.IsLoopback(address))
        {
            return "The desk answers only this computer. Allow others with DeskOptions.AllowRemote, in a network that you trust.";
        }

        if (!options.AllowRemote && !IsHere(context.Request.Host.Host))
        {
            return $"The desk answers to localhost, not to '{context.Request.Host.Host}'. Allow other names with DeskOptions.AllowRemote, in a network that you trust.";
        }

        string? origin = context.Request.Headers.Origin;
        return origin is null or "" || string.Equals(origin, $"{context.Request.Scheme}://{context.Request.Host}", StringComparison.OrdinalIgnoreCase) || options.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)
            ? null
            : $"Pages of {origin} may not use the desk. Allow them with DeskOptions.AllowedOrigins.";
    }

    private static bool IsHere(string host) =>
        host.Length == 0
        || string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}

using System.Net;
using System.Net.NetworkInformation;
using Microsoft.AspNetCore.Http;
using ZegoCallKit.Desk.Server.Api;

namespace ZegoCallKit.Desk.Server.Security;

/// <summary>
/// Decides who may use the desk: only requests from this computer, unless others are allowed, and only from pages with an allowed origin. A browser sends the page's <c>Origin</c> with every WebSocket and every change. A
/// foreign page whose host name was pointed at this computer (DNS rebinding) is recognized by its <c>Host</c>.
/// </summary>
internal sealed class AccessGate(DeskOptions options)
{
    private static readonly HashSet<string> OwnNames = NamesOfComputer();

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

        var host = context.Request.Host.Host;
        if (!IsHere(host) && !options.AllowedHosts.Contains(host, StringComparer.OrdinalIgnoreCase) && !(options.AllowRemote && IsOwn(host)))
        {
            return $"The desk answers to {(options.AllowRemote ? "addresses, localhost and the names of its computer" : "localhost")}, not to '{host}'. Allow further names with DeskOptions.AllowedHosts.";
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

    // The owner of any other name can point it at this computer.
    private static bool IsOwn(string host) => IPAddress.TryParse(host.Trim('[', ']'), out _) || OwnNames.Contains(host);

    private static HashSet<string> NamesOfComputer()
    {
        var network = IPGlobalProperties.GetIPGlobalProperties();
        string[] names = [Environment.MachineName, network.HostName];
        string[] domains = network.DomainName.Length > 0 ? ["local", network.DomainName] : ["local"];
        return new HashSet<string>(names.Concat(names.SelectMany(_ => domains, static (name, domain) => $"{name}.{domain}")), StringComparer.OrdinalIgnoreCase);
    }
}

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ZegoCallKit.Server.Webhooks;

namespace ZegoCallKit.Server.AspNetCore;

/// <summary>Maps webhooks of ZEGO's cloud.</summary>
public static class WebhookEndpointExtensions
{
    /// <summary>Maps the receiver of <c>AddZegoWebhooks</c>. Enter the address in ZEGO's console, with https: ZEGO's signature does not cover the event. The endpoint needs no authentication of the host's, the signature is one.</summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path, such as <c>/zego/events</c>.</param>
    /// <returns>A builder that adds conventions to the endpoint.</returns>
    /// <exception cref="InvalidOperationException"><c>AddZegoWebhooks</c> was not called.</exception>
    public static IEndpointConventionBuilder MapZegoWebhooks(this IEndpointRouteBuilder endpoints, string pattern)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentException.ThrowIfNullOrWhiteSpace(pattern);
        if (endpoints.ServiceProvider.GetService<IServiceProviderIsService>()?.IsService(typeof(WebhookReceiver)) is false)
        {
            throw new InvalidOperationException("Call builder.Services.AddZegoWebhooks before MapZegoWebhooks.");
        }

        return endpoints.MapPost(pattern, ReceiveAsync).AllowAnonymous();
    }

    private static async Task ReceiveAsync(HttpContext context)
    {
        var logger = context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(WebhookEndpointExtensions).Assembly.GetName().Name!);
        if (await RequestBody.ReadAsync(context.Request, WebhookReceiver.MaxBodyBytes).ConfigureAwait(false) is not { } body)
        {
            WebhookLog.Refused(logger, WebhookOutcome.Malformed);
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        var receiver = context.RequestServices.GetRequiredService<WebhookReceiver>();
        var handler = context.RequestServices.GetRequiredService<IWebhookHandler>();
        var outcome = await receiver.ReceiveAsync(body, handler.HandleAsync, context.RequestAborted).ConfigureAwait(false);
        if (outcome is WebhookOutcome.Handled or WebhookOutcome.Duplicate or WebhookOutcome.InProgress)
        {
            WebhookLog.Accepted(logger, outcome);
        }
        else
        {
            WebhookLog.Refused(logger, outcome);
        }

        context.Response.StatusCode = outcome switch
        {
            WebhookOutcome.Handled or WebhookOutcome.Duplicate => StatusCodes.Status200OK,
            WebhookOutcome.InProgress => StatusCodes.Status503ServiceUnavailable,
            WebhookOutcome.Malformed => StatusCodes.Status400BadRequest,
            _ => StatusCodes.Status401Unauthorized,
        };
    }
}

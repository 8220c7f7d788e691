using Microsoft.Extensions.Logging;
using ZegoCallKit.Server.Webhooks;

namespace ZegoCallKit.Server.AspNetCore;

/// <summary>Defines the log messages of webhooks. Ids are stable: never renumber.</summary>
internal static partial class WebhookLog
{
    [LoggerMessage(1, LogLevel.Debug, "Webhook: {Outcome}.")]
    public static partial void Accepted(ILogger logger, WebhookOutcome outcome);

    [LoggerMessage(2, LogLevel.Warning, "A webhook was refused: {Outcome}. Compare the CallbackSecret and the AppID with ZEGO's console, and check the clock.")]
    public static partial void Refused(ILogger logger, WebhookOutcome outcome);
}

using ZegoCallKit.Server.AspNetCore;
using ZegoCallKit.Server.Webhooks;

namespace Docs.Snippets;

#region server-api-handler
/// <summary>Notes who is in which room.</summary>
internal sealed class Attendance : IWebhookHandler
{
    public ValueTask HandleAsync(WebhookEvent webhookEvent, CancellationToken cancellationToken = default)
    {
        switch (webhookEvent)
        {
            case UserLoggedInEvent login:
                Console.WriteLine($"{login.UserId} entered {login.RoomId}.");
                break;
            case UserLoggedOutEvent logout:
                Console.WriteLine($"{logout.UserId} left {logout.RoomId}: {logout.Reason}.");
                break;
        }

        return ValueTask.CompletedTask;
    }
}
#endregion

namespace ZegoCallKit.Publishing;

/// <summary>Creates the exception for an operation on a publication that has ended, with advice that matches the reason of its end.</summary>
internal static class PublicationErrors
{
    public static ZegoException Refuse(Operation operation, PublicationEndReason reason) =>
        operation.Failed(ZegoErrorCode.PublisherPublishStreamFailed, $"the publication has ended ({reason})", Advice(reason));

    private static string Advice(PublicationEndReason reason) => reason switch
    {
        PublicationEndReason.RoomEnded => "Log in and publish again. The room's Completion contains the reason for its end.",
        PublicationEndReason.Failed => "Publish again. The publication's Completion contains the reason for the failure.",
        PublicationEndReason.OnHold => "Resume the call.",
        _ => "Publish again.",
    };
}

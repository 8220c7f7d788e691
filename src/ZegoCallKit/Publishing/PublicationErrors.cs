namespace ZegoCallKit.Publishing;

/// <summary>Creates the exception for an operation on a publication that has ended, with advice that matches the reason of its end.</summary>
internal static class PublicationErrors
{
    public static ZegoException Refuse(Operation operation, PublicationEndReason reason) =>
        operation.Failed(ZegoErrorCode.PublisherPublishStreamFailed, $"publishing is over ({reason})", Advice(reason));

    private static string Advice(PublicationEndReason reason) => reason switch
    {
        PublicationEndReason.RoomEnded => "Publish again once logged in again; the room's Completion tells why it ended.",
        PublicationEndReason.Failed => "Publish again; the publication's Completion tells why it failed.",
        _ => "Publish again.",
    };
}

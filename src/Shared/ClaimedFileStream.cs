namespace ZegoCallKit.Internal;

/// <summary>Writes a file that others may read, and gives up the claim to it when it is closed.</summary>
internal sealed class ClaimedFileStream(string path, int bufferSize, FileStream claim) : FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize)
{
    protected override void Dispose(bool disposing)
    {
        try
        {
            base.Dispose(disposing);
        }
        finally
        {
            claim.Dispose();
        }
    }
}

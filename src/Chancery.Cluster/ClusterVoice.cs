namespace Chancery.Cluster;

/// <summary>How a member says what its people should know: one line each.</summary>
internal sealed class ClusterVoice(Action<string> say)
{
    public void Say(string line) => say(line);
}

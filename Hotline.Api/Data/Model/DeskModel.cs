using Hotline.Dispatch.Messages;
using Hotline.Dispatch.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hotline.Api.Data.Model;

internal sealed class ConversationModel : IEntityTypeConfiguration<Conversation>
{
    public void Configure(EntityTypeBuilder<Conversation> conversation)
    {
        conversation.ToTable("Conversations");
        conversation.Property(c => c.Phone).HasMaxLength(64);
        conversation.HasIndex(c => c.Phone).IsUnique();
        conversation.HasIndex(c => new { c.LineId, c.Unhandled });
    }
}

internal sealed class MessageModel : IEntityTypeConfiguration<Message>
{
    public void Configure(EntityTypeBuilder<Message> message)
    {
        message.ToTable("Messages");
        message.Property(m => m.HandledBy).HasMaxLength(100);
        message.HasOne<Conversation>().WithMany().HasForeignKey(m => m.ConversationId);
        message.HasIndex(m => new { m.ConversationId, m.At });
        message.HasIndex(m => m.TicketId);
        message.HasIndex(m => m.OutboxId);
    }
}

internal sealed class AgentTaskModel : IEntityTypeConfiguration<AgentTask>
{
    public void Configure(EntityTypeBuilder<AgentTask> task)
    {
        task.ToTable("AgentTasks");
        task.Property(t => t.Phone).HasMaxLength(64);
        task.Property(t => t.AcknowledgedBy).HasMaxLength(100);
        task.Property(t => t.DoneBy).HasMaxLength(100);
        task.ComplexProperty(t => t.Detail, detail =>
        {
            detail.Property(d => d.Zh).HasColumnName("DetailZh");
            detail.Property(d => d.En).HasColumnName("DetailEn");
        });
        task.Ignore(t => t.IsOpen);
        task.HasIndex(t => new { t.LineId, t.DoneAt });
        task.HasIndex(t => t.NextAlarmAt);
        task.HasIndex(t => t.TicketId);
        task.HasIndex(t => t.OfferId);
    }
}
